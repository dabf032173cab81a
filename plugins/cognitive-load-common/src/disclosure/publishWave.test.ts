import { answersOf, WAVE_A } from '../__testUtils__/people';
import { treeOf } from '../__testUtils__/trees';
import type { Branch } from '../__testUtils__/trees';
import { infraLoadV1 } from '../instrument/infraLoad';
import { checkAudience } from './checkAudience';
import { publishWave } from './publishWave';
import type { ClosedWave, WaveResults } from './publishWave';

const MIXED = WAVE_A.split(' ');

function waveOf(
  ref: string,
  branch: Branch,
  digitsOf: (home: string, i: number) => string = (_, i) => MIXED[i % 6],
): ClosedWave {
  const { groups, homes } = treeOf(ref, branch);
  return {
    definition: infraLoadV1,
    groups,
    respondents: homes.map((homeGroup, i) => ({
      homeGroup,
      ...answersOf(digitsOf(homeGroup, i)),
    })),
  };
}

const shownFor = (results: WaveResults | null, metric: string) =>
  (results?.rows ?? [])
    .filter(row => row.published && row.metric === metric)
    .map(({ group }) => group)
    .join(' ');

describe('publishWave', () => {
  it('publishes the group of SURVEY G1, rounded', () => {
    const wave = waveOf('team', { own: 6 });
    const results = publishWave({
      ...wave,
      groups: [{ ...wave.groups[0], invited: 8 }],
    });
    expect(results?.rows[0]).toEqual({
      group: 'team',
      metric: 'index',
      published: true,
      n: 6,
      value: 54,
      ci: [29, 78],
      finite: [40, 67],
      bounds: [40, 66],
      invited: 8,
      responded: 6,
      fewAnswers: true,
    });
    expect(results?.rows.find(({ metric }) => metric === 'item:know')).toEqual({
      group: 'team',
      metric: 'item:know',
      published: false,
      reason: 'suppressed',
    });
  });

  it('voids a wave in which too few count (P6), or all agree (attack 9)', () => {
    expect(publishWave(waveOf('team', { own: 4 }))).toBeNull();
    expect(publishWave(waveOf('team', { own: 9 }, () => MIXED[0]))).toBeNull();
    expect(
      publishWave(
        waveOf('team', { own: 9 }, (_, i) => (i < 5 ? '!' : '') + MIXED[i % 6]),
      ),
    ).toBeNull();
  });

  it('withholds items on which a group agrees, and at a sibling (A6, attack 9)', () => {
    const results = publishWave(
      waveOf('org', { below: { agree: 12, other: 12, third: 14 } }, (home, i) =>
        home === 'agree' ? `5${MIXED[i % 6].slice(1)}` : MIXED[i % 6],
      ),
    );
    expect(shownFor(results, 'index')).toBe('org agree other third');
    for (const item of ['know', 'hold', 'effort'])
      expect(shownFor(results, `item:${item}`)).toBe('org third');
    for (const item of ['find', 'tools', 'clarity', 'help', 'ops', 'frust'])
      expect(shownFor(results, `item:${item}`)).toBe('org agree other third');
  });

  it('shows a comment where ten answered, in an order that tells nothing (A7, attack 12)', () => {
    const results = publishWave({
      ...waveOf('org', { own: 8, below: { team: 6 } }),
      comments: [
        { homeGroup: 'team', body: 'z first' },
        { homeGroup: 'org', body: 'a later' },
      ],
    });
    expect(shownFor(results, 'index')).toBe('org team');
    expect(results?.comments).toEqual([
      { group: 'org', body: 'a later' },
      { group: 'org', body: 'z first' },
    ]);
  });

  it('counts one base for index, sub-scales and items (attack 6)', () => {
    const results = publishWave(
      waveOf('org', { own: 12 }, (_, i) =>
        i === 3 ? '4-2543212' : MIXED[i % 6],
      ),
    );
    const counts = results?.rows.flatMap(row =>
      row.published && /^(index|subscale|item)/.test(row.metric) ? [row.n] : [],
    );
    expect(counts).toEqual(Array(13).fill(12));
  });

  it('holds back items of a team that lost one person, and does not give them back (attack 3)', () => {
    const wave = waveOf('org', { below: { a: 9, b: 12, c: 12 } });
    const groups = wave.groups.map(group => ({
      ...group,
      membersChanged: group.ref === 'a' || group.ref === 'org' ? 1 : 0,
    }));
    const results = publishWave({ ...wave, groups });
    expect(shownFor(results, 'index')).toBe('org a b c');
    expect(shownFor(results, 'item:know')).toBe('org c');
    expect(results?.plans.items.get('knowledge')?.hidden.get('a')).toBe(
      'membership-change',
    );
  });

  it('maps each home group to its cell', () => {
    const results = publishWave(
      waveOf('org', { own: 8, below: { p: { own: 1, below: { core: 5 } } } }),
    );
    expect(Object.fromEntries(results?.cellOf ?? [])).toEqual({
      org: 'org',
      p: 'p',
      core: 'p',
    });
  });

  it.each([
    [{ headline: 3, items: 8, comments: 10 }, 'from 4 on'],
    [{ headline: 5, items: 4, comments: 10 }, 'Items need'],
    [{ headline: 5, items: 8.5, comments: 10 }, 'whole number'],
  ])('refuses thresholds %j', (thresholds, message) => {
    expect(() =>
      publishWave({ ...waveOf('org', { own: 9 }), thresholds }),
    ).toThrow(message);
  });

  it('refuses a home group that is not in the tree', () => {
    const wave = waveOf('org', { own: 9 });
    const stranger = { ...wave.respondents[0], homeGroup: 'else' };
    expect(() => publishWave({ ...wave, respondents: [stranger] })).toThrow(
      'else is not a group',
    );
  });
});

describe('checkAudience (attack 7)', () => {
  const at = (
    size: number,
    day: number,
    items = ['know'],
    kind: 'scheduled' | 'event' = 'scheduled',
  ) => ({
    people: new Set(
      Array.from({ length: size }, (_, i) => `user:default/${i}`),
    ),
    items,
    openedAt: new Date(Date.UTC(2026, 0, 1 + day)),
    kind,
  });

  it.each([
    ['too few', at(4, 100), at(30, 0), 'too-small'],
    ['one more, same question', at(31, 40), at(30, 0), 'too-similar'],
    ['four fewer', at(26, 60), at(30, 0), 'too-similar'],
    ['five more', at(35, 40), at(30, 0), null],
    ['one more, other questions', at(31, 40, ['own']), at(30, 0), null],
    ['one more, after two months', at(31, 61), at(30, 0), null],
    [
      'one more than a micro-prompt',
      at(31, 40),
      at(30, 0, ['know'], 'event'),
      null,
    ],
    ['the same people too soon', at(30, 27), at(30, 0), 'too-soon'],
    ['the same people', at(30, 28), at(30, 0), null],
  ])('judges %s', (_, next, earlier, conflict) => {
    expect(checkAudience(next, [earlier], 5)).toBe(conflict);
  });
});
