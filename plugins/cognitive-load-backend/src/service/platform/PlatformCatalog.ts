import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  countTools,
  type PlatformComponent,
  type PlatformSnapshot,
} from '../../domain/platform/PlatformSnapshot';
import type { OrganisationReader } from '../OrganisationReader';

/** How long a look at the catalog is good for. */
const FRESH_MS = 60_000;
/** How soon it is looked at again for a component that was not there. */
const AGAIN_MS = 5_000;
/** Types that are never deployed by themselves. */
const LIBRARIES = ['library', 'documentation'];
const TEMPLATE_ANNOTATION = 'backstage.io/source-template';
const DEMO_ANNOTATION = 'boardwalk.dev/demo';
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.lifecycle',
  'relations',
];

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Groups, people and components, looked up again after a minute. */
export class PlatformCatalog {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #organisation: OrganisationReader;
  readonly #now: () => Date;
  #known: { at: number; snapshot: Promise<PlatformSnapshot> } | undefined;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    organisation: OrganisationReader;
    now: () => Date;
  }): PlatformCatalog {
    return new PlatformCatalog(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    organisation: OrganisationReader;
    now: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#organisation = options.organisation;
    this.#now = options.now;
  }

  read(): Promise<PlatformSnapshot> {
    const at = this.#now().getTime();
    if (this.#known && at - this.#known.at < FRESH_MS)
      return this.#known.snapshot;
    const snapshot = this.#read();
    this.#known = { at, snapshot };
    snapshot.catch(() => {
      this.#known = undefined;
    });
    return snapshot;
  }

  /**
   * As `read`, but for a component that is not there the catalog is looked at again:
   * people open the page of what they have just created.
   */
  async readWith(componentRef: string): Promise<PlatformSnapshot> {
    const snapshot = await this.read();
    const age = this.#now().getTime() - (this.#known?.at ?? 0);
    if (
      age < AGAIN_MS ||
      snapshot.components.some(({ ref }) => ref === componentRef)
    )
      return snapshot;
    this.#known = undefined;
    return this.read();
  }

  async #read(): Promise<PlatformSnapshot> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const pages = this.#catalog.streamEntities(
      { filter: { kind: 'component' }, fields: FIELDS },
      { credentials },
    );
    const components: PlatformComponent[] = [];
    for await (const page of pages) components.push(...page.map(toComponent));
    return { organisation: await this.#organisation.read(), components };
  }
}

function toComponent(entity: Entity): PlatformComponent {
  const { metadata, spec, relations = [] } = entity;
  const annotations = metadata.annotations ?? {};
  const owner = relations.find(({ type }) => type === RELATION_OWNED_BY);
  return {
    ref: lower(stringifyEntityRef(entity)),
    title: metadata.title ?? metadata.name,
    ownerRef: owner?.targetRef.startsWith('group:')
      ? lower(owner.targetRef)
      : null,
    inProduction:
      spec?.lifecycle === 'production' &&
      !LIBRARIES.includes(String(spec?.type)),
    templateRef: annotations[TEMPLATE_ANNOTATION] ?? null,
    tools: countTools(annotations),
    demo: annotations[DEMO_ANNOTATION] === 'true',
  };
}
