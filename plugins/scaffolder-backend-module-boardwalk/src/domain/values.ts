import { controlsFor, type Control } from './controls';
import { canonicalRef, shortName } from './entityRefs';
import { addressOf, type RepositoryProvider } from './hosts';
import { titleOf } from './names';
import type { Parameters } from './parameters';

export type TemplateKind = 'service' | 'website' | 'documentation';

/** What skeletons and parts are rendered with. */
export interface TemplateValues
  extends Pick<Parameters, 'name' | 'description' | 'risk' | 'needs'> {
  kind: TemplateKind;
  title: string;
  /** Full reference of the group. */
  owner: string;
  ownerName: string;
  /** Full reference, or empty. */
  system: string;
  namespace: string;
  /** Namespace and name. */
  slug: string;
  repositoryHost: string;
  repositoryProvider: RepositoryProvider;
  repoUrl: string;
  cloneUrl: string;
  sourceUrl: string;
  entityRef: string;
  ci: 'github' | 'gitlab';
  delivery: 'argocd' | 'flux';
  registry: string;
  /** Without tag. */
  image: string;
  controls: Array<Pick<Control, 'id' | 'title' | 'reason'>>;
  port: number;
  portalUrl: string;
  template: string;
  /** `YYYY-MM-DD`, UTC. */
  createdOn: string;
  year: string;
}

/** The port that produced services and web servers listen on. */
const PORT = 8080;

/** Where the repository goes when nothing else was said: below the owning team. */
export function repositoryPath({
  owner,
  repository,
}: Pick<Parameters, 'owner' | 'repository'>): string {
  return repository.path || shortName(owner);
}

/** Derives from checked answers all that files need, so that no file computes. */
export function valuesOf(options: {
  kind: TemplateKind;
  template: string;
  parameters: Parameters;
  provider: RepositoryProvider;
  urls: { app: string; backend: string };
  now: Date;
}): TemplateValues {
  const { kind, parameters, provider, urls } = options;
  const { name, description, owner, system, risk, needs, delivery } =
    parameters;
  const namespace = repositoryPath(parameters);
  const registry =
    delivery.registry || `ghcr.io/${namespace.toLocaleLowerCase('en-US')}`;
  const createdOn = options.now.toISOString().slice(0, 10);
  return {
    kind,
    name,
    title: titleOf(name),
    description,
    owner,
    ownerName: shortName(owner),
    system,
    namespace,
    slug: `${namespace}/${name}`,
    repositoryHost: parameters.repository.host,
    repositoryProvider: provider,
    ...addressOf(
      { host: parameters.repository.host, provider, path: namespace, name },
      urls,
    ),
    entityRef: `component:default/${name}`,
    ci: delivery.ci,
    delivery: delivery.tool,
    registry,
    image: `${registry}/${name}`,
    risk,
    needs,
    controls: controlsFor({ kind, risk, needs }).map(
      ({ id, title, reason }) => ({ id, title, reason }),
    ),
    port: PORT,
    portalUrl: urls.app,
    template: canonicalRef(options.template, 'template') ?? options.template,
    createdOn,
    year: createdOn.slice(0, 4),
  };
}
