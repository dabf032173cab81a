import { at, incident } from './__testUtils__/testFacts';
import { groupAlerts } from './groupAlerts';

const HOUR = 3_600_000;
const alert = (
  id: number,
  from: number,
  to?: number,
  more: Parameters<typeof incident>[3] = {},
) =>
  incident(id, from, to, {
    source: 'monitor:alerts',
    title: 'HighErrorRate',
    ...more,
  });
const group = (...alerts: Array<ReturnType<typeof incident>>) => {
  const { incidents, idsOf } = groupAlerts(alerts, HOUR);
  return incidents.map(({ id, resolvedAt }) => [idsOf(id), resolvedAt]);
};

describe('groupAlerts', () => {
  it('takes alerts within the gap, and those that overlap, as one incident', () => {
    expect(
      group(alert(1, 1, 5), alert(2, 2, 3), alert(3, 6, 7), alert(4, 8.01, 9)),
    ).toEqual([
      [[1, 2, 3], at(7)],
      [[4], at(9)],
    ]);
  });

  it('is open while one of them is, and what comes then belongs to it', () => {
    expect(group(alert(1, 1), alert(2, 2, 3), alert(3, 90, 91))).toEqual([
      [[1, 2, 3], undefined],
    ]);
  });

  it.each([
    ['another rule', { title: 'Down' }],
    ['no rule', { title: undefined }],
    ['another environment', { environment: 'eu' }],
    ['another source', { source: 'other:alerts' }],
    ['another service', { own: false }],
    ['a cause of its own', { causedBy: { source: 'ci', id: '1' } }],
  ])('keeps %s apart', (_, more) => {
    expect(group(alert(1, 1, 2), alert(2, 2, 3, more))).toHaveLength(2);
  });

  it('leaves what people call an incident as it is', () => {
    const pager = { source: 'pager' };
    expect(group(alert(1, 1, 2, pager), alert(2, 2, 3, pager))).toHaveLength(2);
  });

  it('changes no fact', () => {
    const first = alert(1, 1, 2);
    const { standsFor } = groupAlerts([first, alert(2, 2, 3)], HOUR);
    expect(first.resolvedAt).toBe(at(2));
    expect([...standsFor]).toEqual([[2, 1]]);
  });
});
