import type { TestDatabases } from '@backstage/backend-test-utils';
import { mockServices } from '@backstage/backend-test-utils';
import {
  infraLoadV1,
  type SurveyResponse,
  type Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import type { Organisation } from '../domain/freezeAudience';
import { DAY_MS } from '../domain/waveRules';
import { createSurveys } from '../service/createSurveys';
import type { PlatformDates } from '../service/platform/DeliveryFigures';
import { provideDefinitions } from '../service/provideDefinitions';
import { WaveKeeper } from '../service/WaveKeeper';
import type { WaveInput } from '../service/WaveService';
import { group } from './organisation';
import { surveyDatabase } from './surveyDatabase';

/** Surveys with a clock that a test moves, on a database of their own. */
export async function createLab(
  databases: TestDatabases,
  options: {
    organisation: Organisation;
    knex?: Knex;
    platformDates?: PlatformDates;
  },
) {
  const knex = options.knex ?? (await surveyDatabase(databases));
  const state = {
    now: new Date('2026-03-02T08:00:00Z'),
    organisation: options.organisation,
  };
  const told: Array<{ what: 'invite' | 'remind'; people: string[] }> = [];
  const now = () => state.now;
  const surveys = createSurveys({
    knex,
    now,
    organisation: { read: async () => state.organisation },
    platformDates: options.platformDates,
    notifier: {
      invite: async (_, people) => {
        told.push({ what: 'invite', people: [...people] });
      },
      remind: async (_, people) => {
        told.push({ what: 'remind', people: [...people] });
      },
    },
  });
  await provideDefinitions(surveys.definitions, []);
  const keeper = WaveKeeper.create({
    ...surveys,
    knex,
    now,
    logger: mockServices.logger.mock(),
  });
  const daysPass = (days: number) => {
    state.now = new Date(state.now.getTime() + days * DAY_MS);
  };

  /** A draft of 14 days. */
  const draft = (more: Partial<WaveInput> = {}) =>
    surveys.waves.create({
      title: 'Wave',
      kind: 'scheduled',
      definition: infraLoadV1,
      audience: [group('eng')],
      closesAt: new Date(state.now.getTime() + 14 * DAY_MS).toISOString(),
      ...more,
    });
  const open = async (more: Partial<WaveInput> = {}) =>
    surveys.waves.open((await draft(more)).id);
  const answer = async (
    wave: Wave,
    responses: ReadonlyArray<readonly [user: string, response: SurveyResponse]>,
  ) => {
    for (const [userRef, response] of responses)
      await surveys.answers.respond(wave.id, userRef, response);
  };
  /** Lets the time of the wave pass, and closes it. */
  const close = async (wave: Wave) => {
    daysPass(14);
    await surveys.closer.finish(wave.id);
    return surveys.waves.get(wave.id);
  };
  /** Rows of one metric by name of the group; null where it is held back. */
  const rowsOf = async (wave: Wave, metric: string) => {
    const { rows } = await surveys.results.getOverview({ wave: wave.id });
    return Object.fromEntries(
      rows
        .filter(row => row.metric === metric)
        .map(row => [
          row.group.replace(/^.*\//, ''),
          row.published ? row : null,
        ]),
    );
  };
  return {
    ...surveys,
    knex,
    keeper,
    state,
    told,
    daysPass,
    draft,
    open,
    answer,
    close,
    rowsOf,
  };
}

export type Lab = Awaited<ReturnType<typeof createLab>>;
