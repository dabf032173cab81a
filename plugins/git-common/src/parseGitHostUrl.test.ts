import { treePath } from './addresses';
import { isGitHostUrl, parseGitHostUrl } from './parseGitHostUrl';

const urls = {
  appBaseUrl: 'https://portal.test/base/',
  backendBaseUrl: 'https://api.portal.test',
};
const parse = (url: string) => parseGitHostUrl(new URL(url), urls);
const repository = { namespace: 'team-a', name: 'orders' };

describe('parseGitHostUrl', () => {
  it.each([
    ['git/team-a/orders', { path: '' }],
    ['git/team-a/orders/', { path: '' }],
    ['git/team-a/orders/tree/main', { ref: 'main', path: '' }],
    ['git/team-a/orders/tree/main/', { ref: 'main', path: '' }],
    ['git/team-a/orders/tree/main/docs/', { ref: 'main', path: 'docs' }],
    [
      'git/team-a/orders/tree/a%2Fb/x%20y.md?q#L3',
      { ref: 'a/b', path: 'x y.md' },
    ],
  ])('reads %s', (path, expected) => {
    expect(parse(`https://portal.test/base/${path}`)).toEqual({
      ...repository,
      ...expected,
    });
  });

  it('reads what treePath writes', () => {
    const path = treePath(repository, 'feature/ü#1', 'a b/100%/*.md');
    expect(parse(`https://portal.test/base${path}`)).toEqual({
      ...repository,
      ref: 'feature/ü#1',
      path: 'a b/100%/*.md',
    });
  });

  it('reads the address of a clone', () =>
    expect(parse('https://api.portal.test/api/git/team-a/orders.git')).toEqual({
      ...repository,
      path: '',
    }));

  it.each([
    'https://portal.test/base/git/team-a/orders/commit/abc',
    'https://portal.test/base/git/team-a/orders/tree/main/a//b',
    'https://portal.test/base/git/team-a/orders/tree/main/..%2f..%2fetc',
    'https://portal.test/base/git/team-a/orders/tree/main/%zz',
    'https://portal.test/base/git/Team%20A/orders',
    'https://portal.test/base/git/v1/orders',
    'https://api.portal.test/api/git/v1/repositories',
    'https://api.portal.test/api/git/team-a/orders.git/info/refs',
  ])('finds no file or folder at %s', url => {
    expect(isGitHostUrl(new URL(url), urls)).toBe(true);
    expect(parse(url)).toBeUndefined();
  });

  it.each([
    'https://portal.test/git/team-a/orders',
    'https://portal.test.evil.test/base/git/team-a/orders',
    'http://portal.test/base/git/team-a/orders',
    'https://portal.test/base/git/../catalog',
    'https://api.portal.test/api/catalog',
  ])('leaves %s to others', url => {
    expect(isGitHostUrl(new URL(url), urls)).toBe(false);
    expect(parse(url)).toBeUndefined();
  });
});
