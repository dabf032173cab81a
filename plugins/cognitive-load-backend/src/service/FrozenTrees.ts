import type { Knex } from 'knex';
import { listWaveGroups } from '../database/queries/audience';
import { listPublishedGroups } from '../database/queries/results';
import type { FrozenGroup } from '../domain/freezeAudience';
import type { WaveRecord } from '../domain/WaveRecord';

/** The groups of a wave, and those of which something is published. */
export interface FrozenTree {
  groups: FrozenGroup[];
  published: ReadonlySet<string>;
}

/** Waves that are looked at; more than anybody compares at a time. */
const KEPT = 16;

/** Trees of waves. That of a published one never changes, so it is read once. */
export class FrozenTrees {
  readonly #knex: Knex;
  readonly #kept = new Map<string, Promise<FrozenTree>>();

  static create(options: { knex: Knex }): FrozenTrees {
    return new FrozenTrees(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  of(wave: WaveRecord): Promise<FrozenTree> {
    if (wave.state !== 'published') return this.#read(wave);
    const known = this.#kept.get(wave.id);
    if (known) return known;
    const reading = this.#read(wave);
    this.#kept.set(wave.id, reading);
    reading.catch(() => this.#kept.delete(wave.id));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT) this.#kept.delete(oldest);
    return reading;
  }

  async #read({ id, prompt }: WaveRecord): Promise<FrozenTree> {
    const [groups, published] = await Promise.all([
      listWaveGroups(this.#knex, id),
      listPublishedGroups(
        this.#knex,
        id,
        prompt === null ? 'index' : undefined,
      ),
    ]);
    return { groups, published: new Set(published) };
  }
}
