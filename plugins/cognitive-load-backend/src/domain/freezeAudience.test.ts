import { WHOLE_AUDIENCE_REF } from '@boardwalk/plugin-cognitive-load-common';
import { freezeAudience, type Organisation } from './freezeAudience';

const organisation = (
  parents: Record<string, string[]>,
  people: Record<string, string[]>,
  since: Record<string, string> = {},
): Organisation => ({
  groups: new Map(
    Object.entries(parents).map(([ref, above]) => [
      ref,
      { ref, title: ref, parents: above, platformSince: since[ref] ?? null },
    ]),
  ),
  users: Object.entries(people).map(([ref, memberOf]) => ({ ref, memberOf })),
});
const treeOf = (frozen: ReturnType<typeof freezeAudience>) =>
  Object.fromEntries(
    frozen.groups.map(({ ref, parentRef, invited }) => [
      ref,
      [parentRef, invited],
    ]),
  );

const COMPANY = organisation(
  { eng: [], ads: ['eng'], web: ['ads'], shop: ['eng'], sales: [] },
  {
    ana: ['web'],
    bob: ['web', 'shop'],
    cem: ['eng', 'eng'],
    dee: ['sales', 'shop'],
    eve: ['sales'],
    fay: ['ads', 'web'],
  },
);

describe('freezeAudience', () => {
  it('takes the groups below, and counts each person once in each', () => {
    const frozen = freezeAudience(COMPANY, ['eng']);
    expect(treeOf(frozen)).toEqual({
      eng: [null, 5],
      ads: ['eng', 3],
      web: ['ads', 3],
      shop: ['eng', 2],
    });
    expect(frozen.members).toEqual([
      { userRef: 'ana', groupRefs: ['web'] },
      { userRef: 'bob', groupRefs: ['shop', 'web'] },
      { userRef: 'cem', groupRefs: ['eng'] },
      { userRef: 'dee', groupRefs: ['shop'] },
      { userRef: 'fay', groupRefs: ['ads', 'web'] },
    ]);
  });

  it('has a group above several tops, and no group twice', () => {
    expect(treeOf(freezeAudience(COMPANY, ['sales', 'web', 'eng']))).toEqual({
      [WHOLE_AUDIENCE_REF]: [null, 6],
      eng: [WHOLE_AUDIENCE_REF, 5],
      sales: [WHOLE_AUDIENCE_REF, 2],
      ads: ['eng', 3],
      shop: ['eng', 2],
      web: ['ads', 3],
    });
  });

  it('gets along with two parents and with circles', () => {
    const twice = organisation(
      { top: [], a: ['top'], b: ['top'], both: ['a', 'b'] },
      { ana: ['both'] },
    );
    expect(treeOf(freezeAudience(twice, ['top']))).toEqual({
      top: [null, 1],
      a: ['top', 1],
      b: ['top', 0],
      both: ['a', 1],
    });
    const circle = organisation({ a: ['b'], b: ['a'] }, { ana: ['b'] });
    expect(treeOf(freezeAudience(circle, ['b', 'a']))).toEqual({
      a: [null, 1],
      b: ['a', 1],
    });
  });

  it('keeps since when groups use the platform: by their own day, or the nearest above', () => {
    const dated = organisation(
      { eng: [], ads: ['eng'], web: ['ads'], shop: ['eng'] },
      {},
      { eng: '2026-01-01', ads: '2026-03-01' },
    );
    const { groups } = freezeAudience(dated, ['ads', 'shop']);
    expect(
      Object.fromEntries(groups.map(({ ref, adoptedOn }) => [ref, adoptedOn])),
    ).toEqual({
      [WHOLE_AUDIENCE_REF]: null,
      ads: '2026-03-01',
      web: '2026-03-01',
      shop: '2026-01-01',
    });
  });

  it('asks where no annotation counts, and for the group itself only', () => {
    const dated = organisation(
      { eng: [], ads: ['eng'], web: ['ads'], shop: [] },
      {},
      { shop: '2026-01-01' },
    );
    const known = new Map([
      ['ads', '2026-02-01'],
      ['shop', '2026-03-01'],
    ]);
    const { groups } = freezeAudience(dated, ['eng', 'shop'], known);
    expect(
      Object.fromEntries(groups.map(({ ref, adoptedOn }) => [ref, adoptedOn])),
    ).toEqual({
      [WHOLE_AUDIENCE_REF]: null,
      eng: null,
      ads: '2026-02-01',
      web: null,
      shop: '2026-01-01',
    });
  });

  it('refuses a group that is not there', () => {
    expect(() => freezeAudience(COMPANY, ['eng', 'ops'])).toThrow(
      'There is no group ops in the catalog',
    );
  });
});
