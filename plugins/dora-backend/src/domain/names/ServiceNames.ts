import { normaliseRepository } from '@boardwalk/plugin-dora-common';
import type { CatalogSnapshot, SnapshotEntity } from '../catalogSnapshot';
import { repositoriesOf } from './repositoriesOf';

/** What the name of a service means. */
export interface ResolvedService {
  /** Entity ref, or the name itself while no entity has it. */
  ref: string;
  resolved: boolean;
  /** Entities that the name could mean equally well; then it means none of them. */
  ambiguous?: string[];
}

/** Repository (any form) to entity ref, as config has it. */
export type RepositoryMapping = Readonly<Record<string, string>>;

/**
 * Tells which entity a sender means: an entity ref, then a repository, then a
 * component's name. A name that could mean two entities means none.
 */
export class ServiceNames {
  readonly #refs: ReadonlySet<string>;
  readonly #configured: ReadonlyMap<string, string>;
  readonly #byRepository: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #byName: ReadonlyMap<string, ReadonlySet<string>>;

  static create(
    snapshot: CatalogSnapshot,
    mapping: RepositoryMapping = {},
  ): ServiceNames {
    return new ServiceNames(
      snapshot.entities.filter(({ kind }) => kind === 'component'),
      mapping,
    );
  }

  private constructor(
    components: SnapshotEntity[],
    mapping: RepositoryMapping,
  ) {
    this.#refs = new Set(components.map(({ ref }) => ref));
    this.#configured = new Map(
      Object.entries(mapping).map(([repository, ref]) => [
        normaliseRepository(repository),
        withDefaults(ref.toLocaleLowerCase('en-US')),
      ]),
    );
    const byRepository = new Map<string, Set<string>>();
    const byName = new Map<string, Set<string>>();
    for (const component of components) {
      add(byName, component.name, component.ref);
      for (const repository of repositoriesOf(component.annotations))
        add(byRepository, repository, component.ref);
    }
    this.#byRepository = byRepository;
    this.#byName = byName;
  }

  resolve(sent: string): ResolvedService {
    const name = sent.toLocaleLowerCase('en-US');
    const ref = withDefaults(name);
    if (this.#refs.has(ref)) return { ref, resolved: true };

    const repository = normaliseRepository(name);
    const configured = this.#configured.get(repository);
    if (configured)
      return this.#refs.has(configured)
        ? { ref: configured, resolved: true }
        : { ref: name, resolved: false };

    for (const found of [
      this.#byRepository.get(repository),
      this.#byName.get(name),
    ]) {
      if (!found) continue;
      const [only, ...others] = [...found].sort();
      return others.length
        ? { ref: name, resolved: false, ambiguous: [only, ...others] }
        : { ref: only, resolved: true };
    }
    return { ref: name, resolved: false };
  }

  /** All repositories of components, and those of the config, with their host. */
  repositories(): string[] {
    return [...this.#byRepository.keys(), ...this.#configured.keys()].filter(
      // Others are short forms of these: `acme/shop`.
      name => /^[^/]*\.[^/]*\/./.test(name),
    );
  }

  /** Entities that have their source in a repository; several in a monorepo. */
  servicesOfRepository(repository: string): string[] {
    const name = normaliseRepository(repository);
    const configured = this.#configured.get(name);
    if (configured) return this.#refs.has(configured) ? [configured] : [];
    return [...(this.#byRepository.get(name) ?? [])].sort();
  }
}

function add(map: Map<string, Set<string>>, key: string, ref: string): void {
  const known = map.get(key);
  if (known) known.add(ref);
  else map.set(key, new Set([ref]));
}

/** `component:checkout` as `component:default/checkout`. */
function withDefaults(ref: string): string {
  return ref.replace(/^([^:/]+):([^:/]+)$/, '$1:default/$2');
}
