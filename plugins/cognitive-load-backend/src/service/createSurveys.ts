import type { Knex } from 'knex';
import { ActionService } from './ActionService';
import { AnswerService } from './AnswerService';
import { ComparisonService } from './ComparisonService';
import { DefinitionService } from './DefinitionService';
import { FrozenTrees } from './FrozenTrees';
import type { OrganisationReader } from './OrganisationReader';
import { ResultsService } from './ResultsService';
import { WaveCloser } from './WaveCloser';
import type { PlatformDates } from './platform/DeliveryFigures';
import type { WaveNotifier } from './WaveNotifier';
import { WaveService } from './WaveService';

/** All that surveys are run with, by one clock. */
export function createSurveys(options: {
  knex: Knex;
  organisation: OrganisationReader;
  /** Left out: nobody is told of surveys. */
  notifier?: WaveNotifier;
  /** Left out: only annotations say since when groups use the platform. */
  platformDates?: PlatformDates;
  now: () => Date;
  /** What is made here is part of the demo organisation. */
  demo?: boolean;
}) {
  const definitions = DefinitionService.create(options);
  const actions = ActionService.create(options);
  const trees = FrozenTrees.create(options);
  return {
    definitions,
    actions,
    waves: WaveService.create({ ...options, definitions }),
    closer: WaveCloser.create({ ...options, definitions }),
    answers: AnswerService.create({ ...options, definitions, actions }),
    results: ResultsService.create({ ...options, definitions, trees }),
    comparisons: ComparisonService.create({ ...options, definitions, trees }),
  };
}
