import type { DeploymentRow, IncidentRow } from '@boardwalk/plugin-dora-common';
import { nearestItem } from './nearestItem';
import { timelineItems } from './timelineItems';

describe('timelineItems', () => {
  it('puts both kinds in the order of time', () => {
    const deployment = (finishedAt: string) =>
      ({ finishedAt } as DeploymentRow);
    const incident = (detectedAt: string, resolvedAt: string | null) =>
      ({ detectedAt, resolvedAt } as IncidentRow);
    expect(
      timelineItems(
        [
          deployment('2026-03-03T00:00:00Z'),
          deployment('2026-03-01T00:00:00+01:00'),
        ],
        [incident('2026-03-02T00:00:00Z', null)],
      ).map(({ kind, at }) => [kind, at]),
    ).toEqual([
      ['deployment', '2026-03-01T00:00:00+01:00'],
      ['incident', '2026-03-02T00:00:00Z'],
      ['deployment', '2026-03-03T00:00:00Z'],
    ]);
  });
});

describe('nearestItem', () => {
  const items = [
    { lane: 0, from: 10, to: 10 },
    { lane: 1, from: 20, to: 60 },
    { lane: 0, from: 50, to: 50 },
  ];

  it.each([
    ['the nearest of the lane', { x: 22, lane: 0 }, 0],
    ['another one of the lane', { x: 31, lane: 0 }, 2],
    ['what the point lies in', { x: 50, lane: 1 }, 1],
  ])('finds %s', (_, point, index) => {
    expect(nearestItem(items, point)).toBe(index);
  });

  it('looks at the other lane when this one is empty', () => {
    expect(nearestItem(items.slice(0, 1), { x: 90, lane: 1 })).toBe(0);
  });

  it('takes the later one of two at the same place, which is drawn above', () => {
    const same = { lane: 0, from: 10, to: 10 };
    expect(nearestItem([same, same], { x: 10, lane: 0 })).toBe(1);
  });
});
