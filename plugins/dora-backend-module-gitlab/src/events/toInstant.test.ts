import { toInstant } from './toInstant';

describe('toInstant', () => {
  it.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00.123Z', '2026-03-01T12:00:00.123Z'],
    ['2026-03-01T13:00:00+01:00', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01 12:00:00 UTC', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01 04:36:28 -0800', '2026-03-01T12:36:28.000Z'],
    ['2026-03-01 13:00:00 +01:00', '2026-03-01T12:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(toInstant(text)).toBe(instant);
  });

  it.each(['', 'yesterday', '2026-03-01 12:00:00', '2026-13-01T12:00:00Z'])(
    'refuses %j',
    text => {
      expect(() => toInstant(text)).toThrow('not a moment with a time zone');
    },
  );
});
