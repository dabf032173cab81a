import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import {
  unprocessedEntitiesDeletePermission,
  unprocessedEntitiesReadPermission,
} from '@backstage/plugin-catalog-unprocessed-entities-common';
import { devToolsPermissions } from '@backstage/plugin-devtools-common';
import { kubernetesPermissions } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { scaffolderPermissions } from '@backstage/plugin-scaffolder-common/alpha';
import { coreRules } from '.';
import { BoardwalkPolicy } from '../service/BoardwalkPolicy';

const PLATFORM = 'group:default/platform';

/** Everything the installed plugins ask for; one that is new must be decided. */
const expected: Record<string, 'allow' | 'deny' | { rule: string }> = {
  'catalog.entity.read': 'allow',
  'catalog.entity.create': 'allow',
  'catalog.entity.validate': 'allow',
  'catalog.entity.delete': { rule: 'IS_ENTITY_OWNER' },
  'catalog.entity.refresh': { rule: 'IS_ENTITY_OWNER' },
  'catalog.location.read': 'allow',
  'catalog.location.analyze': 'allow',
  'catalog.location.create': 'allow',
  'catalog.location.delete': 'deny',
  'catalog.ingestion.read': 'deny',
  'catalog.ingestion.manage': 'deny',
  'catalog.entities.unprocessed.read': 'deny',
  'catalog.entities.unprocessed.delete': 'deny',
  'devtools.administer': 'deny',
  'devtools.config': 'deny',
  'devtools.external-dependencies': 'deny',
  'devtools.info': 'deny',
  'kubernetes.clusters.read': 'allow',
  'kubernetes.resources.read': 'allow',
  'kubernetes.proxy': 'deny',
  'scaffolder.action.execute': 'allow',
  'scaffolder.task.create': 'allow',
  'scaffolder.task.read': { rule: 'IS_TASK_OWNER' },
  'scaffolder.task.cancel': { rule: 'IS_TASK_OWNER' },
  'scaffolder.template.dry-run': 'allow',
  'scaffolder.template.management': 'deny',
  'scaffolder.template.parameter.read': 'allow',
  'scaffolder.template.step.read': 'allow',
};

const installed: Permission[] = [
  ...catalogPermissions,
  unprocessedEntitiesDeletePermission,
  unprocessedEntitiesReadPermission,
  ...devToolsPermissions,
  ...kubernetesPermissions,
  ...scaffolderPermissions,
];

const policy = BoardwalkPolicy.create({
  logger: mockServices.logger.mock(),
  rules: coreRules,
  platformGroup: PLATFORM,
});

const decide = (permission: Permission, ...groups: string[]) =>
  policy.handle(
    { permission },
    {
      credentials: mockCredentials.user('user:default/ada'),
      info: {
        userEntityRef: 'user:default/ada',
        ownershipEntityRefs: ['user:default/ada', ...groups],
      },
    },
  );

const toDecision = (wanted: 'allow' | 'deny' | { rule: string }) =>
  typeof wanted === 'string'
    ? {
        result:
          wanted === 'allow' ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }
    : { result: AuthorizeResult.CONDITIONAL, conditions: wanted };

describe('coreRules', () => {
  it('decides every permission of the installed plugins', () => {
    expect(installed.map(({ name }) => name).sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });

  describe.each(installed.map(permission => [permission.name, permission]))(
    '%s',
    (name, permission) => {
      it('is denied without an identity', async () => {
        await expect(policy.handle({ permission })).resolves.toEqual({
          result: AuthorizeResult.DENY,
        });
      });

      it('is allowed to the platform group', async () => {
        await expect(decide(permission, PLATFORM)).resolves.toEqual({
          result: AuthorizeResult.ALLOW,
        });
      });

      it('is decided for a signed-in user as documented', async () => {
        await expect(
          decide(permission, 'group:default/crew'),
        ).resolves.toMatchObject(toDecision(expected[name]));
      });
    },
  );

  it('binds entities to everything the user owns as', async () => {
    const permission = installed.find(p => p.name === 'catalog.entity.delete');
    await expect(
      decide(permission!, 'group:default/crew'),
    ).resolves.toMatchObject({
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        params: { claims: ['user:default/ada', 'group:default/crew'] },
      },
    });
  });

  it('binds tasks to the user alone, not to their groups', async () => {
    const permission = installed.find(p => p.name === 'scaffolder.task.read');
    await expect(
      decide(permission!, 'group:default/crew'),
    ).resolves.toMatchObject({
      pluginId: 'scaffolder',
      conditions: { params: { createdBy: ['user:default/ada'] } },
    });
  });
});
