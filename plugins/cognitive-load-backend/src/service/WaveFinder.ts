import { InputError, NotFoundError } from '@backstage/errors';
import { WHOLE_AUDIENCE_REF } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import {
  findWave,
  listSurveys,
  listWavesOfGroup,
} from '../database/queries/waves';
import type { WaveRecord } from '../domain/WaveRecord';

/** Finds the waves that a reader means. */
export class WaveFinder {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): WaveFinder {
    return new WaveFinder(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws NotFoundError where there is no such wave. */
  async find(id: string): Promise<WaveRecord> {
    const wave = await findWave(this.#knex, id);
    if (!wave) throw new NotFoundError(`There is no wave ${id}`);
    return wave;
  }

  /** @throws InputError unless both are published surveys, the earlier one first. */
  async findPublished(query: {
    from: string;
    to: string;
  }): Promise<[WaveRecord, WaveRecord]> {
    const waves = [await this.find(query.from), await this.find(query.to)];
    for (const { state, title, kind } of waves)
      if (state !== 'published' || kind === 'event')
        throw new InputError(`"${title}" is not a published survey`);
    const [from, to] = waves;
    if ((from.openedAt ?? 0) >= (to.openedAt ?? 0))
      throw new InputError('"from" must be the earlier of the two waves');
    return [from, to];
  }

  /** The wave that is named, or the newest that has something to say. */
  async pick(query: {
    group?: string;
    wave?: string;
  }): Promise<WaveRecord | undefined> {
    if (query.wave !== undefined && query.wave !== 'latest')
      return this.find(query.wave);
    const waves =
      query.group === undefined || query.group === WHOLE_AUDIENCE_REF
        ? await listSurveys(this.#knex)
        : await listWavesOfGroup(this.#knex, query.group);
    return (
      waves.find(({ state }) => state === 'published') ??
      waves.find(({ state }) => state === 'open' || state === 'closing') ??
      waves.find(({ state }) => state === 'void')
    );
  }
}
