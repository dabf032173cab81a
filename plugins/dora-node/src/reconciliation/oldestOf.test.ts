import { oldestOf } from './oldestOf';

describe('oldestOf', () => {
  it('compares moments, not their texts, and passes over what is none', () => {
    expect(
      oldestOf([
        '2026-03-02T00:30:00Z',
        '2026-03-02T01:00:00+02:00',
        'yesterday',
        '2026-03-02T00:00:00.5Z',
      ]),
    ).toEqual(new Date('2026-03-01T23:00:00Z'));
  });

  it.each([[[]], [['soon', '']]])('knows of none in %j', moments => {
    expect(oldestOf(moments)).toBeUndefined();
  });
});
