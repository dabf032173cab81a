import type { PlatformRelease } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { platformDeployments } from '../database/queries/read/platformDeployments';
import { versionOf } from '../domain/adoption/versionOf';
import type { CatalogSnapshot } from '../domain/catalogSnapshot';

/** So many are remembered, the newest. */
const REMEMBERED = 5_000;
/** More in one answer would mark nothing. */
const MOST = 500;
/** Marks in a chart are no figures: they may come a minute late. */
const FRESH_MS = 60_000;

/** When parts of the platform were released, by the newest snapshot of the catalog. */
export class PlatformReleases {
  readonly #knex: Knex;
  readonly #now: () => number;
  #titles: ReadonlyMap<string, string> = new Map();
  #known?: { at: number; releases: Promise<PlatformRelease[]> };

  static create(options: { knex: Knex; now?: () => number }): PlatformReleases {
    return new PlatformReleases(options);
  }

  private constructor(options: { knex: Knex; now?: () => number }) {
    this.#knex = options.knex;
    this.#now = options.now ?? Date.now;
  }

  /** Takes a new snapshot over. */
  async follow({ entities }: CatalogSnapshot): Promise<void> {
    this.#titles = new Map(
      entities.flatMap(({ ref, title, isPlatform }) =>
        isPlatform ? [[ref, title] as const] : [],
      ),
    );
    this.#known = undefined;
  }

  /** Releases in a range, oldest first; the newest 500. Ends are ISO 8601, UTC. */
  async between(from: string, to: string): Promise<PlatformRelease[]> {
    if (this.#titles.size === 0) return [];
    const now = this.#now();
    if (!this.#known || now - this.#known.at > FRESH_MS) {
      const known = { at: now, releases: this.#read() };
      this.#known = known;
      known.releases.catch(() => {
        // Whoever asks next tries again.
        if (this.#known === known) this.#known = undefined;
      });
    }
    const releases = await this.#known.releases;
    return releases
      .filter(({ at }) => at >= from && at < to)
      .slice(0, MOST)
      .reverse();
  }

  async #read(): Promise<PlatformRelease[]> {
    const titles = this.#titles;
    const found = await platformDeployments(this.#knex, {
      refs: [...titles.keys()],
      limit: REMEMBERED,
    });
    return found.map(({ id, service, finishedAt, ...deployment }) => ({
      deploymentId: id,
      entity: service,
      title: titles.get(service)!,
      version: versionOf(deployment),
      at: new Date(finishedAt).toISOString(),
    }));
  }
}
