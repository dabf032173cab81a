import {
  type Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { DEMO_ANNOTATION } from '@boardwalk/plugin-demo-node';
import { ANNOTATION_PERSONA, type Persona, personaRoles } from './personas';

/** The group a user belongs to first, as the catalog's relations say. */
export function firstGroupRef(user: Entity): string | undefined {
  return user.relations?.find(({ type }) => type === RELATION_MEMBER_OF)
    ?.targetRef;
}

/** What a person is called: profile name, else title, else entity name. */
export function displayNameOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  const name =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  return typeof name === 'string' && name
    ? name
    : entity.metadata.title ?? entity.metadata.name;
}

/**
 * The persona a user entity stands for, or undefined if it is none of ours. A
 * real user must not become a sign-in without password by one annotation.
 */
export function toPersona(
  user: Entity,
  groups: ReadonlyMap<string, Entity>,
): Persona | undefined {
  const { annotations = {} } = user.metadata;
  const known = personaRoles.find(
    ({ id }) => id === annotations[ANNOTATION_PERSONA],
  );
  if (!known || annotations[DEMO_ANNOTATION] !== 'true') {
    return undefined;
  }
  const groupRef = firstGroupRef(user);
  const group = groupRef ? groups.get(groupRef) : undefined;
  return {
    id: known.id,
    entityRef: stringifyEntityRef(user),
    displayName: displayNameOf(user),
    role: known.role,
    ...(groupRef && { groupRef }),
    ...(group && { groupTitle: displayNameOf(group) }),
    summary: user.metadata.description ?? known.summary,
  };
}
