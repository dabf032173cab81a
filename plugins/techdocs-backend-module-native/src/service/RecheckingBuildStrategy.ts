import type { Entity } from '@backstage/catalog-model';
import type { DocsBuildStrategy } from '@backstage/plugin-techdocs-node';

/** Never part of a UUID. */
const MARK = '#';

/**
 * Has TechDocs look at a source again of which it is known that it changed.
 *
 * TechDocs looks at each source once a minute at most, and remembers when by
 * the id of the entity; it can neither be told nor asked. It does ask its build
 * strategy first, with the entity that it then works on. Under another id
 * that entity has never been looked at. Nothing else is done with this copy's id.
 */
export class RecheckingBuildStrategy implements DocsBuildStrategy {
  readonly #builds: boolean;
  readonly #rounds = new Map<string, number>();

  /** @param options.builds - whether docs are built here at all */
  static create(options: { builds: boolean }): RecheckingBuildStrategy {
    return new RecheckingBuildStrategy(options.builds);
  }

  private constructor(builds: boolean) {
    this.#builds = builds;
  }

  /** The next one who opens or builds these docs gets what the source holds then. */
  recheck({ metadata: { uid } }: Entity): void {
    if (uid) this.#rounds.set(uid, (this.#rounds.get(uid) ?? 0) + 1);
  }

  async shouldBuild({ entity }: { entity: Entity }): Promise<boolean> {
    // The copy may come from a cache that keeps it as it was left.
    const uid = entity.metadata.uid?.split(MARK)[0];
    const round = uid && this.#rounds.get(uid);
    if (round) entity.metadata.uid = `${uid}${MARK}${round}`;
    return this.#builds;
  }
}
