import { AttemptLimiter } from './AttemptLimiter';

describe('AttemptLimiter', () => {
  it('blocks an address after so many failures, for a minute', () => {
    let now = 0;
    const limiter = AttemptLimiter.create({ limit: 2, now: () => now });
    limiter.fail('a');
    expect(limiter.isBlocked('a')).toBe(false);
    limiter.fail('a');
    expect(limiter.isBlocked('a')).toBe(true);
    expect(limiter.isBlocked('b')).toBe(false);
    now = 60_001;
    expect(limiter.isBlocked('a')).toBe(false);
    limiter.fail('a');
    expect(limiter.isBlocked('a')).toBe(false);
  });
});
