import type { Entity } from '@backstage/catalog-model';
import type { DocsBuildStrategy } from '@backstage/plugin-techdocs-node';

/** Never part of a UUID. */
const MARK = '#';
/** As long TechDocs works on with an entity that it has read. */
const CACHED_MS = 5_000;

interface Recheck {
  round: number;
  /** What the catalog says of the entity. */
  metadata: Entity['metadata'];
  /** When TechDocs will have read that itself, as a time in milliseconds. */
  cachedUntil: number;
}

/**
 * Has TechDocs look at a source again of which it is known that it changed.
 *
 * TechDocs looks at each source once a minute at most, and remembers when by
 * the id of the entity; it can neither be told nor asked. It does ask its build
 * strategy first, with the entity that it then works on. Under another id
 * that entity has never been looked at. Nothing else is done with this copy's id.
 * The copy may come from a cache, and not know yet that the docs have moved.
 */
export class RecheckingBuildStrategy implements DocsBuildStrategy {
  readonly #builds: boolean;
  readonly #rechecks = new Map<string, Recheck>();

  /** @param options.builds - whether docs are built here at all */
  static create(options: { builds: boolean }): RecheckingBuildStrategy {
    return new RecheckingBuildStrategy(options.builds);
  }

  private constructor(builds: boolean) {
    this.#builds = builds;
  }

  /**
   * The next one who opens or builds these docs gets what the source holds then.
   *
   * @param entity - as the catalog has it now
   */
  recheck({ metadata }: Entity): void {
    const { uid } = metadata;
    if (!uid) return;
    this.#rechecks.set(uid, {
      round: (this.#rechecks.get(uid)?.round ?? 0) + 1,
      metadata,
      cachedUntil: Date.now() + CACHED_MS,
    });
  }

  async shouldBuild({ entity }: { entity: Entity }): Promise<boolean> {
    // The cache may keep the copy as it was left.
    const uid = entity.metadata.uid?.split(MARK)[0];
    const recheck = uid === undefined ? undefined : this.#rechecks.get(uid);
    if (recheck) {
      const { round, metadata, cachedUntil } = recheck;
      if (metadata.etag !== entity.metadata.etag && Date.now() < cachedUntil)
        entity.metadata = { ...metadata };
      entity.metadata.uid = `${uid}${MARK}${round}`;
    }
    return this.#builds;
  }
}
