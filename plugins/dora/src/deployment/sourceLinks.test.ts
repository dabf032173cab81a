import { commitUrl, repositoryUrl, webUrl } from './sourceLinks';

describe('links to sources', () => {
  it.each([
    ['github.com/acme/shop', 'https://github.com/acme/shop/commit/abc'],
    ['gitlab.acme.io/a/b/c', 'https://gitlab.acme.io/a/b/c/-/commit/abc'],
    ['bitbucket.org/acme/shop', 'https://bitbucket.org/acme/shop/commits/abc'],
    ['git.acme.io/acme/shop', undefined],
    ['acme/shop', undefined],
    [null, undefined],
  ])('finds a commit of %s', (repository, expected) => {
    expect(commitUrl(repository, 'abc')).toBe(expected);
  });

  it('leads to a repository only when its host is known', () => {
    expect(repositoryUrl('git.acme.io/acme/shop')).toBe(
      'https://git.acme.io/acme/shop',
    );
    expect(repositoryUrl('acme/shop')).toBeUndefined();
  });

  it('opens nothing but web addresses', () => {
    expect(webUrl('https://ci.acme.io/1')).toBe('https://ci.acme.io/1');
    expect(webUrl('javascript:alert(1)')).toBeUndefined(); // eslint-disable-line no-script-url
    expect(webUrl(null)).toBeUndefined();
  });
});
