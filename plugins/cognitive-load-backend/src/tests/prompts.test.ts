import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { infraLoadV1 } from '@boardwalk/plugin-cognitive-load-common';
import { createLab } from '../__testUtils__/createLab';
import { group, organisationOf, user } from '../__testUtils__/organisation';
import type { PromptTrigger } from '../domain/plans';
import { PromptService } from '../service/PromptService';
import { WaveKeeper } from '../service/WaveKeeper';
import { WavePlanner } from '../service/WavePlanner';

jest.setTimeout(120_000);

const TRIGGER: PromptTrigger = {
  moment: 'first-production-deployment',
  definition: { key: infraLoadV1.key, version: infraLoadV1.version },
  prompt: 'after-deploy',
  audience: [group('eng')],
  sampleRate: 0.1,
  cooldownDays: 30,
  batchDays: 28,
};

describe('micro-prompts and scheduled surveys', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  const start = async (options: {
    people: number;
    random?: () => number;
    schedule?: { audience: string[] };
  }) => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', {
        below: { ads: options.people, shop: options.people },
      }),
    });
    const now = () => lab.state.now;
    const told: string[] = [];
    const prompts = PromptService.create({
      knex: lab.knex,
      now,
      triggers: [TRIGGER],
      random: options.random ?? (() => 0),
      notifier: {
        invite: async (_, people) => {
          told.push(...people);
        },
        remind: async () => {},
      },
    });
    const planner = WavePlanner.create({
      waves: lab.waves,
      now,
      schedule: options.schedule && {
        title: 'Infrastructure load',
        definition: TRIGGER.definition,
        modules: [],
        everyMonths: 3,
        openDays: 14,
        ...options.schedule,
      },
      triggers: options.schedule ? [] : [TRIGGER],
    });
    const keeper = WaveKeeper.create({
      ...lab,
      planner,
      now,
      logger: mockServices.logger.mock(),
    });
    return { ...lab, told, prompts, keeper };
  };

  it('asks whom a moment comes to, and publishes a batch by a plan', async () => {
    const lab = await start({ people: 12 });
    await lab.keeper.tend();
    await lab.keeper.tend();
    const [batch, ...others] = await lab.waves.list({ seesDrafts: true });
    expect(others).toEqual([]);
    expect(batch).toMatchObject({
      kind: 'event',
      state: 'open',
      prompt: 'after-deploy',
      invited: null,
    });
    const [person, ...rest] = lab.state.organisation.users;
    expect(await lab.answers.listSurveys(person.ref)).toEqual([]);
    const answers = { effort: 4, clarity: 2 };
    await expect(
      lab.answers.respond(batch.id, person.ref, {
        homeGroup: group('ads'),
        answers,
      }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });

    await lab.prompts.report(TRIGGER.moment, person.ref);
    await lab.prompts.report(TRIGGER.moment, person.ref);
    await lab.prompts.report('template-run', rest[0].ref);
    await lab.prompts.report(TRIGGER.moment, user('zoe'));
    expect(lab.told).toEqual([person.ref]);
    expect(await lab.answers.listSurveys(person.ref)).toMatchObject([
      { prompt: 'after-deploy', state: 'invited' },
    ]);
    await expect(
      lab.answers.respond(batch.id, person.ref, {
        homeGroup: group('ads'),
        answers: { ...answers, know: 1 },
      }),
    ).rejects.toThrow('no question "know"');
    await lab.answers.respond(batch.id, person.ref, {
      homeGroup: group('ads'),
      answers,
    });
    for (const [i, { ref, memberOf }] of rest.entries()) {
      await lab.prompts.report(TRIGGER.moment, ref);
      if (i % 4 !== 3)
        await lab.answers.respond(batch.id, ref, {
          homeGroup: memberOf[0],
          answers: { effort: 1 + (i % 5), clarity: 1 + ((i * 3) % 4) },
        });
    }
    lab.daysPass(28);
    await lab.keeper.tend();
    const closed = await lab.waves.get(batch.id);
    expect(closed).toMatchObject({ state: 'published', invited: 24 });
    const { rows } = await lab.results.getOverview({ wave: batch.id });
    expect(rows.map(({ metric }) => metric)).toEqual(
      Array(3).fill(['item:effort', 'item:clarity']).flat(),
    );
    expect(await lab.rowsOf(closed, 'item:effort')).toMatchObject({
      eng: { n: 19 },
      ads: { n: 10 },
      shop: { n: 9 },
    });
    // Surveys do not know of it.
    expect(await lab.results.getResults({ group: group('eng') })).toMatchObject(
      {
        none: 'no-wave',
      },
    );
  });

  it('destroys a batch with too few answers', async () => {
    const lab = await start({ people: 12 });
    await lab.keeper.tend();
    const [batch] = await lab.waves.list({ seesDrafts: true });
    for (const { ref, memberOf } of lab.state.organisation.users.slice(0, 7)) {
      await lab.prompts.report(TRIGGER.moment, ref);
      await lab.answers.respond(batch.id, ref, {
        homeGroup: memberOf[0],
        answers: { effort: Number(ref.at(-1)) % 5 || 1, clarity: 1 },
      });
    }
    lab.daysPass(28);
    await lab.keeper.tend();
    expect(await lab.waves.get(batch.id)).toMatchObject({ state: 'void' });
    expect(await lab.knex('staged_responses')).toEqual([]);
  });

  it('asks one in ten at most, each once in 30 days, and nobody who declined in the quarter', async () => {
    const draws = [0.5, 0.1, 0.99, 0.09, 0, 0, 0];
    const lab = await start({ people: 12, random: () => draws.shift() ?? 1 });
    await lab.keeper.tend();
    const { users } = lab.state.organisation;
    for (let i = 0; i < 5; i++)
      await lab.prompts.report(TRIGGER.moment, users[i].ref);
    expect(lab.told).toEqual([users[3].ref, users[4].ref]);
    const [batch] = await lab.waves.list({ seesDrafts: true });
    await lab.answers.optOut(batch.id, users[4].ref);

    lab.daysPass(28);
    await lab.keeper.tend();
    await lab.keeper.tend();
    await lab.prompts.report(TRIGGER.moment, users[3].ref);
    expect(lab.told).toHaveLength(2);
    // On the first of April one of them may be asked again; both cooled down.
    lab.daysPass(2);
    draws.push(0, 0);
    await lab.prompts.report(TRIGGER.moment, users[3].ref);
    await lab.prompts.report(TRIGGER.moment, users[4].ref);
    expect(lab.told.slice(2)).toEqual([users[3].ref, users[4].ref]);
    await lab.keeper.purge();
    expect(await lab.knex('prompt_ledger')).toHaveLength(2);
    lab.daysPass(31);
    await lab.keeper.purge();
    expect(await lab.knex('prompt_ledger')).toEqual([]);
  });

  it('opens a survey each quarter', async () => {
    const lab = await start({
      people: 12,
      schedule: { audience: [group('eng')] },
    });
    const states = async () =>
      (await lab.waves.list({ seesDrafts: true })).map(({ state }) => state);
    await lab.keeper.tend();
    await lab.keeper.tend();
    expect(await states()).toEqual(['open']);
    lab.daysPass(15);
    await lab.keeper.tend();
    expect(await states()).toEqual(['void']);
    lab.daysPass(70);
    await lab.keeper.tend();
    expect(await states()).toEqual(['void']);
    lab.daysPass(8);
    await lab.keeper.tend();
    await lab.keeper.tend();
    expect(await states()).toEqual(['open', 'void']);
    const [{ title }] = await lab.waves.list({ seesDrafts: true });
    expect(title).toBe('Infrastructure load 2026-06');
  });
});
