import { treeOf } from '../__testUtils__/trees';
import type { Branch } from '../__testUtils__/trees';
import { groupTree } from './groupTree';
import { planPartition } from './planPartition';

function planOf(ref: string, branch: Branch, k: number) {
  const { groups, homes } = treeOf(ref, branch);
  const byHome = new Map<string, number[]>();
  homes.forEach((home, i) =>
    byHome.set(home, [...(byHome.get(home) ?? []), i]),
  );
  const plan = planPartition(groupTree(groups), byHome, {
    isSafe: respondents => respondents.length >= k,
  });
  const sizes = (map: Map<string, number[]>) =>
    Object.fromEntries([...map].map(([group, all]) => [group, all.length]));
  return (
    plan && {
      published: sizes(plan.members),
      cells: sizes(plan.cells),
      hidden: Object.fromEntries(plan.hidden),
    }
  );
}

describe('planPartition', () => {
  it('hides the remainder of a parent too (SURVEY P1, attack 2)', () => {
    expect(planOf('all', { below: { sales: 4, tech: 9 } }, 5)).toEqual({
      published: { all: 13 },
      cells: { all: 13 },
      hidden: { sales: 'below', tech: 'complementary' },
    });
  });

  it('shows all where all are large enough (P2)', () => {
    expect(planOf('all', { below: { sales: 6, tech: 9 } }, 5)).toEqual({
      published: { all: 15, sales: 6, tech: 9 },
      cells: { sales: 6, tech: 9 },
      hidden: {},
    });
  });

  it('hides a sub-team that differs by one person (P3, attack 1)', () => {
    const payments = { own: 1, below: { 'payments-core': 5 } };
    expect(planOf('org', { own: 8, below: { payments } }, 5)).toEqual({
      published: { org: 14, payments: 6 },
      cells: { org: 8, payments: 6 },
      hidden: { 'payments-core': 'complementary' },
    });
  });

  it('plans a department (P4)', () => {
    const eng = {
      below: {
        platform: { below: { infra: 7, dx: 5 } },
        product: { own: 2, below: { checkout: 6, search: 5, ads: 3 } },
        data: 4,
      },
    };
    expect(planOf('eng', eng, 5)).toEqual({
      published: {
        eng: 32,
        platform: 12,
        infra: 7,
        dx: 5,
        checkout: 6,
        search: 5,
      },
      cells: { eng: 9, infra: 7, dx: 5, checkout: 6, search: 5 },
      hidden: { product: 'complementary', ads: 'below', data: 'below' },
    });
  });

  it('hides a whole path where it must (P5)', () => {
    expect(
      planOf('eng', { own: 3, below: { a: { below: { a1: 5, a2: 6 } } } }, 5),
    ).toEqual({
      published: { eng: 14, a2: 6 },
      cells: { eng: 8, a2: 6 },
      hidden: { a: 'complementary', a1: 'complementary' },
    });
  });

  it('publishes nothing of too few (P6)', () => {
    expect(planOf('eng', { own: 1, below: { x: 3 } }, 5)).toBeNull();
  });

  it('is coarser for items (P7)', () => {
    const eng = { below: { a: 9, b: 8, c: 7 } };
    expect(planOf('eng', eng, 8)).toEqual({
      published: { eng: 24, a: 9 },
      cells: { eng: 15, a: 9 },
      hidden: { b: 'complementary', c: 'below' },
    });
    expect(planOf('eng', eng, 5)?.published).toEqual({
      eng: 24,
      a: 9,
      b: 8,
      c: 7,
    });
  });
});

describe('groupTree', () => {
  const group = (ref: string, parentRef: string | null) => ({
    ref,
    parentRef,
    invited: 1,
  });
  it.each([
    ['two tops', [group('a', null), group('b', null)], 'not 2'],
    ['no top', [group('a', 'b'), group('b', 'a')], 'not 0'],
    [
      'a circle',
      [group('t', null), group('a', 'b'), group('b', 'a')],
      'circle',
    ],
    ['a lost parent', [group('a', null), group('b', 'x')], 'no parent x'],
    ['one group twice', [group('a', null), group('a', null)], 'twice'],
  ])('refuses %s', (_, groups, message) => {
    expect(() => groupTree(groups)).toThrow(message);
  });
});
