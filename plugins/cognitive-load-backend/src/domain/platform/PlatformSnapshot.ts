import type { Organisation } from '../freezeAudience';

/** A component as signals see it. */
export interface PlatformComponent {
  ref: string;
  title: string;
  /** Group that owns it; null for a person or nobody. */
  ownerRef: string | null;
  /** Of a type that is deployed, and meant for production. */
  inProduction: boolean;
  templateRef: string | null;
  /** Different tools that its annotations say it is delivered with. */
  tools: number;
  demo: boolean;
}

/** Groups, people and components at one moment. */
export interface PlatformSnapshot {
  organisation: Organisation;
  components: readonly PlatformComponent[];
}

/** Families of annotations, each a tool that a change passes on its way. */
const TOOLS: readonly string[][] = [
  ['github.com/', 'gitlab.com/', 'bitbucket.org/', 'dev.azure.com/project'],
  ['jenkins.io/', 'circleci.com/', 'buildkite.com/', 'dev.azure.com/build'],
  ['argocd/', 'argocd.argoproj.io/', 'fluxcd.io/', 'spinnaker.io/'],
  ['backstage.io/kubernetes-', 'aws.amazon.com/', 'google.com/'],
  ['sonarqube.org/', 'snyk.io/', 'github.com/security'],
  ['jfrog.io/', 'goharbor.io/', 'quay.io/'],
  ['vault.io/', 'external-secrets.io/'],
  [
    'pagerduty.com/',
    'opsgenie.com/',
    'grafana/',
    'sentry.io/',
    'datadoghq.com/',
  ],
];

/** How many of those families have an annotation here. */
export function countTools(annotations: Readonly<Record<string, string>>) {
  const keys = Object.keys(annotations);
  return TOOLS.filter(family =>
    family.some(prefix => keys.some(key => key.startsWith(prefix))),
  ).length;
}

/** The group and all below it. */
export function groupsBelow(
  { groups }: Organisation,
  top: string,
): Set<string> {
  const reached = new Set([top]);
  const children = new Map<string, string[]>();
  for (const { ref, parents } of groups.values())
    for (const parent of parents)
      children.set(parent, [...(children.get(parent) ?? []), ref]);
  for (const ref of reached)
    for (const child of children.get(ref) ?? []) reached.add(child);
  return reached;
}

/** People of the group and of those below, each once. */
export function peopleBelow(
  organisation: Organisation,
  groups: ReadonlySet<string>,
): string[] {
  return organisation.users
    .filter(({ memberOf }) => memberOf.some(ref => groups.has(ref)))
    .map(({ ref }) => ref);
}

/** Fewer people than these are not looked at by themselves. */
export const SMALLEST_GROUP = 5;

/** The group, or the nearest above with enough people; null where there is none. */
export function largeEnough(
  organisation: Organisation,
  start: string,
): string | null {
  const reached = new Set([start]);
  for (const ref of reached) {
    const people = peopleBelow(organisation, groupsBelow(organisation, ref));
    if (people.length >= SMALLEST_GROUP) return ref;
    for (const parent of organisation.groups.get(ref)?.parents ?? [])
      reached.add(parent);
  }
  return null;
}
