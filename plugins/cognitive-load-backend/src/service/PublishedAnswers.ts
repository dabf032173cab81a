import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { listResponses } from '../database/queries/responses';
import { listResults } from '../database/queries/results';
import { WaveAnswers } from '../domain/WaveAnswers';
import type { WaveRecord } from '../domain/WaveRecord';
import type { DefinitionService } from './DefinitionService';
import type { FrozenTree, FrozenTrees } from './FrozenTrees';

interface Options {
  knex: Knex;
  definitions: DefinitionService;
  trees: FrozenTrees;
}

/** The answers behind what is published of a wave, for figures that need them again. */
export class PublishedAnswers {
  readonly #options: Options;

  static create(options: Options): PublishedAnswers {
    return new PublishedAnswers(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** @throws NotFoundError where they are not kept any more */
  async of(wave: WaveRecord): Promise<FrozenTree & { answers: WaveAnswers }> {
    const { knex, definitions, trees } = this.#options;
    const [tree, rows, responses, definition] = await Promise.all([
      trees.of(wave),
      listResults(knex, wave.id),
      listResponses(knex, wave.id),
      definitions.ofWave(wave),
    ]);
    if (!responses.length)
      throw new NotFoundError(
        `The answers of "${wave.title}" are not kept any more; what is published of it is`,
      );
    const { groups } = tree;
    return {
      ...tree,
      answers: WaveAnswers.create({ definition, groups, rows, responses }),
    };
  }
}
