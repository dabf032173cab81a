import fc from 'fast-check';
import { infraLoadV1 } from '../instrument/infraLoad';
import { withModules } from '../instrument/enabledModules';
import { publishWave } from './publishWave';
import type { ClosedWave, WaveResults } from './publishWave';
import { scoreModule } from '../scoring/scoreModule';
import { scorePerson } from '../scoring/scorePerson';

/** With all modules on, the one that asks for caution too. */
const definition = withModules(
  infraLoadV1,
  infraLoadV1.modules.map(({ key }) => key),
);
const KEYS = infraLoadV1.items.map(({ key }) => key);
/** A question of each module by three answers; some skip most of a module. */
const moduleAnswers = (boxes: readonly (number | null)[]) =>
  Object.fromEntries(
    definition.modules.flatMap(({ items, ratings }, module) => [
      ...items.map(({ key }, i) => [key, boxes[(module + (i % 2)) % 10]]),
      ...ratings.map(({ key }, i) => {
        const box = boxes[(module + (i % 2)) % 10];
        return [key, box === null ? null : box * 20];
      }),
    ]),
  );
const few = fc.constantFrom(2, 3);
const any = fc.constantFrom(null, 1, 2, 3, 4, 5);

/** Random trees of up to 10 groups; some people agree in nearly everything, some skip. */
const waves = fc
  .record({
    parents: fc.array(fc.nat(), { maxLength: 9 }),
    changed: fc.array(fc.nat({ max: 9 }), { minLength: 10, maxLength: 10 }),
    people: fc.array(
      fc.record({
        home: fc.nat(),
        recent: fc.constantFrom('30-days', '30-days', '3-months', 'longer'),
        boxes: fc.array(fc.oneof({ weight: 9, arbitrary: few }, any), {
          minLength: KEYS.length,
          maxLength: KEYS.length,
        }),
      }),
      { minLength: 4, maxLength: 90 },
    ),
    k: fc.constantFrom(4, 5, 8, 10),
  })
  .map(({ parents, changed, people, k }): ClosedWave => {
    const groups = [null, ...parents].map((parent, i) => ({
      ref: `g${i}`,
      parentRef: parent === null ? null : `g${parent % i}`,
      invited: people.length,
      membersChanged: i === 0 ? 0 : Math.max(0, changed[i] - 6),
    }));
    return {
      definition,
      groups,
      respondents: people.map(({ home, recent, boxes }) => ({
        homeGroup: `g${home % groups.length}`,
        recent,
        answers: {
          ...Object.fromEntries(KEYS.map((key, i) => [key, boxes[i]])),
          ...moduleAnswers(boxes),
        },
      })),
      comments: people.map(({ home }, i) => ({
        homeGroup: `g${home % groups.length}`,
        body: `${i}`,
      })),
      thresholds: {
        headline: k,
        items: Math.max(k, 8),
        comments: Math.max(k, 10),
      },
    };
  });

/** Whether the group is `above` or below it. Written apart from the plan on purpose. */
function isWithin(wave: ClosedWave, ref: string, above: string): boolean {
  if (ref === above) return true;
  const parent = wave.groups.find(group => group.ref === ref)?.parentRef;
  return parent ? isWithin(wave, parent, above) : false;
}

/**
 * Who cannot be told apart by any sum of the published figures: people who are in
 * the same published groups. Every linear combination weighs them alike.
 */
function atoms(
  wave: ClosedWave,
  results: WaveResults,
  metrics: string[],
  counts: (i: number) => boolean,
): number[][] {
  const shown = results.rows.filter(
    row => row.published && metrics.includes(row.metric),
  );
  const bySignature = new Map<string, number[]>();
  wave.respondents.forEach(({ homeGroup }, i) => {
    if (!counts(i)) return;
    const signature = shown
      .map(({ group }) => (isWithin(wave, homeGroup, group) ? '1' : '0'))
      .join('');
    if (!signature.includes('1')) return;
    bySignature.set(signature, [...(bySignature.get(signature) ?? []), i]);
  });
  return [...bySignature.values()];
}

const SUBSCALES = infraLoadV1.subscales.map(({ key }) => `subscale:${key}`);

describe('publishWave', () => {
  it('isolates fewer than k people, or people who agree, by no sum of figures (SURVEY P8)', () => {
    let withHidden = 0;
    fc.assert(
      fc.property(waves, wave => {
        const results = publishWave(wave);
        if (!results || !wave.thresholds) return;
        const { headline, items, comments } = wave.thresholds;
        const scores = wave.respondents.map(one =>
          scorePerson(infraLoadV1, one),
        );
        const eligible = (i: number) => scores[i] !== null;
        const expectCrowd = (
          metrics: string[],
          k: number,
          counts: (i: number) => boolean,
          values: ((i: number) => number | null | undefined)[],
        ) => {
          for (const atom of atoms(wave, results, metrics, counts)) {
            expect(atom.length).toBeGreaterThanOrEqual(k);
            for (const value of values) {
              const seen = atom.map(i => value(i)?.toFixed(6));
              expect(new Set(seen).size).toBeGreaterThan(1);
            }
          }
        };
        expectCrowd(['index', ...SUBSCALES], headline, eligible, [
          i => scores[i]?.index,
          ...infraLoadV1.subscales.map(
            ({ key }) =>
              (i: number) =>
                scores[i]?.subscales[key],
          ),
        ]);
        for (const { key, items: keys } of infraLoadV1.subscales) {
          const metrics = keys.map(item => `item:${item}`);
          expectCrowd(
            metrics,
            items,
            eligible,
            keys.map(item => (i: number) => scores[i]?.items[item]),
          );
          // With the headline added, nothing finer than the headline's crowd appears.
          expectCrowd(
            [...metrics, 'index', `subscale:${key}`],
            headline,
            eligible,
            [],
          );
        }
        const satisfied = (i: number) =>
          wave.respondents[i].answers.sat !== null;
        expectCrowd(['satisfaction'], headline, satisfied, [
          i => wave.respondents[i].answers.sat,
        ]);
        for (const module of definition.modules) {
          const score = (i: number) =>
            scoreModule(module, wave.respondents[i].answers);
          expectCrowd(
            [`module:${module.key}`],
            module.caution ? comments : headline,
            i => score(i) !== null,
            [score],
          );
        }
        expectCrowd(['distribution'], comments, eligible, []);
        expectCrowd(
          results.rows.map(({ metric }) => metric),
          headline,
          eligible,
          [],
        );
        if (results.rows.some(({ published }) => !published)) withHidden += 1;
      }),
      { numRuns: 150, seed: 20261125 },
    );
    expect(withHidden).toBeGreaterThan(30);
  });

  it('leaves between nested groups nobody, or k (P8)', () => {
    fc.assert(
      fc.property(waves, wave => {
        const results = publishWave(wave);
        if (!results || !wave.thresholds) return;
        for (const metric of [
          'index',
          'item:know',
          'item:find',
          'item:help',
          'distribution',
        ]) {
          const rows = results.rows.flatMap(row =>
            row.published && row.metric === metric ? [row] : [],
          );
          const k =
            metric === 'index'
              ? wave.thresholds.headline
              : wave.thresholds.items;
          for (const outer of rows) {
            for (const inner of rows) {
              if (!isWithin(wave, inner.group, outer.group)) continue;
              const left = outer.n - inner.n;
              expect(left === 0 || left >= k).toBe(true);
            }
          }
        }
      }),
      { numRuns: 80, seed: 7 },
    );
  });

  it('gives back no group held back for a small change of its people (attack 3)', () => {
    let heldBack = 0;
    fc.assert(
      fc.property(waves, wave => {
        const results = publishWave(wave);
        if (!results || !wave.thresholds) return;
        const k = wave.thresholds.items;
        const eligible = (i: number) =>
          scorePerson(infraLoadV1, wave.respondents[i]) !== null;
        const changed = wave.groups.filter(
          ({ membersChanged = 0 }) => membersChanged > 0 && membersChanged < k,
        );
        for (const { ref } of changed) {
          const all = wave.respondents.flatMap(({ homeGroup }, i) =>
            eligible(i) && isWithin(wave, homeGroup, ref) ? [i] : [],
          );
          if (!all.length || all.length >= 20) continue;
          for (const { items } of infraLoadV1.subscales) {
            const cells = atoms(
              wave,
              results,
              items.map(item => `item:${item}`),
              eligible,
            );
            const within = cells.filter(cell =>
              cell.every(i => all.includes(i)),
            );
            expect(within.flat().length).not.toBe(all.length);
            heldBack += 1;
          }
        }
      }),
      { numRuns: 120, seed: 11 },
    );
    expect(heldBack).toBeGreaterThan(30);
  });

  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(waves, wave => {
        const reversed = {
          ...wave,
          respondents: [...wave.respondents].reverse(),
          comments: [...(wave.comments ?? [])].reverse(),
        };
        const one = publishWave(wave);
        const other = publishWave(reversed);
        expect(other?.comments).toEqual(one?.comments);
        expect(other?.rows).toEqual(one?.rows);
        expect(other?.cellOf).toEqual(one?.cellOf);
      }),
      { numRuns: 30, seed: 3 },
    );
  });
});
