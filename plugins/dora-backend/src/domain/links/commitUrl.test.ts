import { commitUrl, hasHost } from './commitUrl';

describe('commitUrl', () => {
  it.each([
    ['github.com/acme/shop', 'https://github.com/acme/shop/commit/abc'],
    ['github.acme.io/acme/shop', 'https://github.acme.io/acme/shop/commit/abc'],
    ['gitlab.acme.io/a/b/c', 'https://gitlab.acme.io/a/b/c/-/commit/abc'],
    ['bitbucket.org/acme/shop', 'https://bitbucket.org/acme/shop/commits/abc'],
    [
      'bitbucket.acme.io/scm/web/shop',
      'https://bitbucket.acme.io/projects/web/repos/shop/commits/abc',
    ],
    [
      'bitbucket.acme.io/projects/web/repos/shop',
      'https://bitbucket.acme.io/projects/web/repos/shop/commits/abc',
    ],
    [
      'dev.azure.com/acme/web store/_git/shop',
      'https://dev.azure.com/acme/web%20store/_git/shop/commit/abc',
    ],
    [
      'ssh.dev.azure.com/v3/acme/web/shop',
      'https://dev.azure.com/acme/web/_git/shop/commit/abc',
    ],
    ['codeberg.org/acme/shop', 'https://codeberg.org/acme/shop/commit/abc'],
    // An annotation of Azure names no organisation.
    ['dev.azure.com/web/shop', undefined],
    ['github.com/acme', undefined],
    ['git.acme.io/acme/shop', undefined],
    ['acme/shop', undefined],
  ])('leads to a commit of %s', (repository, expected) => {
    expect(commitUrl(repository, 'abc', () => undefined)).toBe(expected);
  });

  it('believes what the portal is told about a host more than its name', () => {
    const typeOf = (host: string) =>
      host.endsWith('.acme.io') ? ('gitea' as const) : undefined;
    expect(commitUrl('git.acme.io/acme/shop', 'abc', typeOf)).toBe(
      'https://git.acme.io/acme/shop/commit/abc',
    );
    expect(commitUrl('gitlab.acme.io/acme/shop', 'abc', typeOf)).toBe(
      'https://gitlab.acme.io/acme/shop/commit/abc',
    );
  });

  it('lets a commit be no more than one part of a path', () => {
    expect(commitUrl('github.com/acme/shop', '../x?y#z', () => undefined)).toBe(
      'https://github.com/acme/shop/commit/..%2Fx%3Fy%23z',
    );
  });
});

describe('hasHost', () => {
  it.each([
    ['github.com/acme/shop', true],
    ['acme/shop', false],
    ['github.com', false],
  ])('knows of %s', (repository, expected) => {
    expect(hasHost(repository)).toBe(expected);
  });
});
