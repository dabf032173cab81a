import { refuseTarget } from './registrationTarget';

describe('refuseTarget', () => {
  const sources = {
    hosts: ['github.com', 'files.example.com'],
    canRead: (url: URL) => url.host === 'github.com',
  };

  it('accepts what can be read', () => {
    expect(refuseTarget('https://github.com/o/r/a.yaml', sources)).toBe(
      undefined,
    );
    expect(refuseTarget('http://github.com/o/r/a.yaml', sources)).toBe(
      undefined,
    );
  });

  it('names the hosts that may be read', () => {
    expect(refuseTarget('https://example.org/a.yaml', sources)).toMatch(
      /^example\.org\/a\.yaml may not be read .* github\.com, files\.example\.com\. .*backend\.reading\.allow/,
    );
  });

  it.each(['', 'catalog-info.yaml', '../a.yaml', '/etc/passwd'])(
    'asks for a URL instead of %p',
    target => {
      expect(refuseTarget(target, sources)).toMatch(/is not a URL/);
    },
  );

  it.each([
    'file:///etc/passwd',
    'ftp://github.com/a',
    'git+ssh://github.com/a',
  ])('refuses the scheme of %s', target => {
    expect(refuseTarget(target, sources)).toMatch(/^Only http and https/);
  });

  it('does not repeat a password', () => {
    const reason = refuseTarget('https://me:secret@github.com/a', sources);
    expect(reason).toMatch(/password/);
    expect(reason).not.toContain('secret');
  });
});
