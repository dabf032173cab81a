import { aProgress } from '../__testUtils__/progress';
import { durationParts } from './duration';
import { toStageRows } from './stageRows';

it('tells what each stage took, which is next and which was the longest', () => {
  expect(
    toStageRows(aProgress()).map(({ id, tookMs, state, slowest }) => [
      id,
      tookMs,
      state,
      slowest,
    ]),
  ).toEqual([
    ['started', null, 'done', false],
    ['repository', 4_000, 'done', false],
    ['registered', 3_000, 'done', false],
    ['ci', 5_400_000, 'done', true],
    ['nonproduction', null, 'next', false],
    ['production', null, 'later', false],
  ]);
});

it('skips a stage that nobody saw, and never counts backwards', () => {
  const stages = aProgress().stages.map(stage => {
    if (stage.id === 'registered') return { ...stage, at: null };
    return stage.id === 'ci' ? { ...stage, at: '2026-03-02T07:59:00Z' } : stage;
  });
  const rows = toStageRows(aProgress({ stages }));
  expect(rows[2].state).toBe('skipped');
  expect(rows[3].tookMs).toBe(0);
});

it.each([
  [-5, { unit: 'seconds', seconds: 0 }],
  [59_999, { unit: 'seconds', seconds: 59 }],
  [61_000, { unit: 'minutes', minutes: 1, seconds: 1 }],
  [5_400_000, { unit: 'hours', hours: 1, minutes: 30 }],
  [180_000_000, { unit: 'days', days: 2, hours: 2 }],
])('splits %s ms', (milliseconds, parts) =>
  expect(durationParts(milliseconds)).toEqual(parts),
);
