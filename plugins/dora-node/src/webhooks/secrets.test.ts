import { createHmac } from 'node:crypto';
import { isHmacSha256 } from './isHmacSha256';
import { isSecret } from './isSecret';

describe('isSecret', () => {
  it('accepts each of several', () => {
    expect(isSecret('old', ['new', 'old'])).toBe(true);
    expect(isSecret('new', ['new', 'old'])).toBe(true);
  });

  it.each([undefined, '', 'ol', 'olds', 'OLD', 'new,old'])(
    'refuses %j',
    sent => {
      expect(isSecret(sent, ['new', 'old'])).toBe(false);
    },
  );

  it('refuses everything when there is none, and the empty one', () => {
    expect(isSecret('', [''])).toBe(false);
    expect(isSecret('x', [])).toBe(false);
  });
});

describe('isHmacSha256', () => {
  // RFC 4231, test case 2.
  const parts = [Buffer.from('what do ya want '), 'for nothing?'];
  const hex =
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

  it('knows the published value, of any active key', () => {
    expect(
      isHmacSha256(hex, { parts, keys: ['other', 'Jefe'], encoding: 'hex' }),
    ).toBe(true);
    expect(
      isHmacSha256(Buffer.from(hex, 'hex').toString('base64'), {
        parts,
        keys: [Buffer.from('Jefe')],
        encoding: 'base64',
      }),
    ).toBe(true);
  });

  it('refuses another key, other bytes and another hash', () => {
    const sha1 = createHmac('sha1', 'Jefe')
      .update('what do ya want for nothing?')
      .digest('hex');
    const check = (signature: string | undefined, keys: string[]) =>
      isHmacSha256(signature, { parts, keys, encoding: 'hex' });
    expect(check(hex, ['other'])).toBe(false);
    expect(check(hex, [])).toBe(false);
    expect(check(sha1, ['Jefe'])).toBe(false);
    expect(check(undefined, ['Jefe'])).toBe(false);
    expect(
      isHmacSha256(hex, { parts: ['x'], keys: ['Jefe'], encoding: 'hex' }),
    ).toBe(false);
  });
});
