import { TestDatabases } from '@backstage/backend-test-utils';
import {
  infraLoadV1,
  scorePerson,
  type SurveyResponse,
} from '@boardwalk/plugin-cognitive-load-common';
import fc from 'fast-check';
import { createLab } from '../__testUtils__/createLab';
import { group, user } from '../__testUtils__/organisation';
import type { Organisation } from '../domain/freezeAudience';
import { emptyTables } from '../__testUtils__/surveyDatabase';

jest.setTimeout(300_000);

const KEYS = infraLoadV1.items.map(({ key }) => key);
const box = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(2, 3, 4) },
  fc.constantFrom(null, 1, 5),
);

/** Random trees; people are in one group or two, some skip questions, some do not answer. */
const organisations = fc.record({
  parents: fc.array(fc.nat(), { minLength: 2, maxLength: 7 }),
  people: fc.array(
    fc.record({
      home: fc.nat(),
      second: fc.option(fc.nat(), { freq: 4 }),
      answers: fc.option(
        fc.array(box, { minLength: KEYS.length, maxLength: KEYS.length }),
        { freq: 6 },
      ),
      recent: fc.constantFrom('30-days', '30-days', '3-months', 'never'),
    }),
    { minLength: 12, maxLength: 60 },
  ),
});

describe('all the way from the catalog to what is read', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('isolates fewer than five people by no sum of what any route tells', async () => {
    const lab = await createLab(databases, {
      organisation: { groups: new Map(), users: [] },
    });
    let published = 0;
    let left = 0;
    await fc.assert(
      fc.asyncProperty(organisations, async ({ parents, people }) => {
        await emptyTables(lab.knex);
        const names = Array.from(
          { length: parents.length + 1 },
          (_, i) => `g${i}`,
        );
        const parentOf = (i: number) =>
          i === 0 ? [] : [group(names[parents[i - 1] % i])];
        const organisation: Organisation = {
          groups: new Map(
            names.map((name, i) => [
              group(name),
              {
                ref: group(name),
                title: name,
                parents: parentOf(i),
                platformSince: null,
              },
            ]),
          ),
          users: people.map(({ home, second }, i) => ({
            ref: user(`p${i}`),
            memberOf: [
              group(names[home % names.length]),
              ...(second === null ? [] : [group(names[second % names.length])]),
            ],
          })),
        };
        lab.state.organisation = organisation;
        const wave = await lab.open({ audience: [group('g0')] });
        const responses = people.flatMap(({ answers, recent }, i) =>
          answers
            ? [
                [
                  organisation.users[i].ref,
                  {
                    homeGroup: organisation.users[i].memberOf[0],
                    recent,
                    answers: Object.fromEntries(
                      KEYS.map((key, item) => [key, answers[item]]),
                    ),
                  } satisfies SurveyResponse,
                ] as const,
              ]
            : [],
        );
        await lab.answer(wave, responses);
        const { state } = await lab.close(wave);
        if (state !== 'published') {
          left += (await lab.knex('responses')).length;
          return;
        }
        published += 1;

        // What each route tells of whom, gathered as a curious reader would.
        const told = new Set<string>();
        for (const name of names) {
          const { rows } = await lab.results.getResults({ group: group(name) });
          for (const row of rows)
            if (row.published && row.metric === 'index') told.add(row.group);
        }
        const { rows } = await lab.results.getOverview({});
        for (const row of rows)
          if (row.published && row.metric === 'index') told.add(row.group);

        const isWithin = (ref: string, top: string): boolean =>
          ref === top ||
          (organisation.groups.get(ref)?.parents ?? []).some(parent =>
            isWithin(parent, top),
          );
        const crowds = new Map<string, number>();
        for (const [, response] of responses) {
          if (!scorePerson(infraLoadV1, response)) continue;
          const signature = [...told]
            .map(top => Number(isWithin(response.homeGroup, top)))
            .join('');
          crowds.set(signature, (crowds.get(signature) ?? 0) + 1);
        }
        for (const size of crowds.values())
          expect(size).toBeGreaterThanOrEqual(5);
        // The cells that are stored are no finer than those crowds.
        const cells = await lab
          .knex('responses')
          .where({ eligible: true })
          .select('cell_ref', 'answers');
        const sizes = new Map<string, number>();
        for (const { cell_ref, answers } of cells)
          if (scorePerson(infraLoadV1, { recent: '30-days', answers }))
            sizes.set(cell_ref, (sizes.get(cell_ref) ?? 0) + 1);
        for (const size of sizes.values())
          expect(size).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 25, seed: 20261130 },
    );
    expect(published).toBeGreaterThan(10);
    // Void waves leave no answers.
    expect(left).toBe(0);
  });
});
