import { cloneUrl, comparePath, treePath, webUrl } from './addresses';
import {
  isRepositoryName,
  isRepositoryNamespace,
  parseRepositorySlug,
} from './names';

describe('names of repositories', () => {
  it.each(['a', 'shop', 'a.b-c_d', '0', 'x'.repeat(63)])('takes %s', name => {
    expect(isRepositoryName(name)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    'a..b',
    '.git',
    'a.git',
    '-a',
    'a-',
    'A',
    'a/b',
    'a b',
    'a\n',
    'é',
    'x'.repeat(64),
  ])('refuses %j', name => {
    expect(isRepositoryName(name)).toBe(false);
  });

  it('keeps the namespace v1 for the API', () => {
    expect(isRepositoryNamespace('v1')).toBe(false);
    expect(isRepositoryNamespace('v2')).toBe(true);
    expect(isRepositoryName('v1')).toBe(true);
  });

  it('reads a slug, and nothing else', () => {
    expect(parseRepositorySlug('team/shop')).toEqual({
      namespace: 'team',
      name: 'shop',
    });
    for (const wrong of ['team', 'team/', '/shop', 'a/b/c', '../shop', 'v1/a'])
      expect(parseRepositorySlug(wrong)).toBeUndefined();
  });
});

describe('addresses of repositories', () => {
  const shop = { namespace: 'team', name: 'shop' };

  it('encodes the ref as one segment, and the parts of the path', () => {
    expect(treePath(shop, 'feature/x', 'docs/a b.md')).toBe(
      '/git/team/shop/tree/feature%2Fx/docs/a%20b.md',
    );
    expect(treePath(shop, 'main')).toBe('/git/team/shop/tree/main/');
    expect(comparePath(shop, 'main', 'a/b')).toBe(
      '/git/team/shop/compare/main...a%2Fb',
    );
  });

  it('builds on the addresses of backend and app', () => {
    expect(cloneUrl('http://x/', shop)).toBe('http://x/api/git/team/shop.git');
    expect(webUrl('https://y/base', shop)).toBe('https://y/base/git/team/shop');
  });
});
