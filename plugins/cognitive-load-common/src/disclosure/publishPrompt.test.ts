import fc from 'fast-check';
import { infraLoadV1 } from '../instrument/infraLoad';
import { publishPrompt } from './publishPrompt';

const groups = [
  { ref: 'eng', parentRef: null, invited: 40 },
  { ref: 'ads', parentRef: 'eng', invited: 20 },
  { ref: 'shop', parentRef: 'eng', invited: 20 },
];
const answer = (homeGroup: string, effort: number | null, clarity: number) => ({
  homeGroup,
  recent: '30-days',
  answers: { effort, clarity },
});
const publish = (respondents: ReturnType<typeof answer>[]) =>
  publishPrompt({
    definition: infraLoadV1,
    prompt: 'after-deploy',
    groups,
    respondents,
  });
const shown = (result: ReturnType<typeof publish>) =>
  result?.rows.flatMap(row =>
    row.published && 'value' in row
      ? `${row.group} ${row.metric} ${row.n} ${row.value}`
      : [],
  );

describe('publishPrompt', () => {
  it('publishes the mean load of each question, clarity turned', () => {
    const crowd = (group: string, from: number) =>
      Array.from({ length: 8 }, (_, i) =>
        answer(group, 1 + ((i + from) % 5), 5 - (i % 2)),
      );
    const result = publish([...crowd('ads', 0), ...crowd('shop', 1)]);
    // Effort: 325 of 8, and 2 3 4 5 1 2 3 4 is 400 of 8. Clarity: 0 and 25 in turn.
    expect(shown(result)).toEqual([
      'eng item:effort 16 45.3',
      'eng item:clarity 16 12.5',
      'ads item:effort 8 41',
      'ads item:clarity 8 13',
      'shop item:effort 8 50',
      'shop item:clarity 8 13',
    ]);
  });

  it('counts who answered all of it, and is void for fewer than eight', () => {
    const seven = Array.from({ length: 7 }, (_, i) =>
      answer('ads', 1 + (i % 5), 1 + (i % 4)),
    );
    expect(publish(seven)).toBeNull();
    expect(publish([...seven, answer('ads', null, 3)])).toBeNull();
    expect(shown(publish([...seven, answer('shop', 2, 3)]))).toHaveLength(2);
  });

  it('is void where all agree', () => {
    expect(
      publish(Array.from({ length: 20 }, () => answer('ads', 3, 2))),
    ).toBeNull();
    // Varied in one question only is not enough: both stand or fall together.
    expect(
      publish(
        Array.from({ length: 20 }, (_, i) => answer('ads', 1 + (i % 5), 2)),
      ),
    ).toBeNull();
  });

  it('isolates fewer than eight people by no sum', () => {
    const box = fc.constantFrom(1, 2, 3, 4, 5);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            homeGroup: fc.constantFrom('eng', 'ads', 'shop'),
            effort: fc.option(box, { freq: 6 }),
            clarity: box,
          }),
          { minLength: 8, maxLength: 60 },
        ),
        people => {
          const result = publish(
            people.map(({ homeGroup, effort, clarity }) =>
              answer(homeGroup, effort, clarity),
            ),
          );
          if (!result) return;
          const told = result.rows.flatMap(row =>
            row.published ? row.group : [],
          );
          const crowds = new Map<string, number>();
          for (const { homeGroup, effort } of people) {
            if (effort === null) continue;
            const crowd = told.includes(homeGroup) ? homeGroup : 'eng';
            crowds.set(crowd, (crowds.get(crowd) ?? 0) + 1);
          }
          for (const size of crowds.values())
            expect(size).toBeGreaterThanOrEqual(8);
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });
});
