import { destinationOf, normalizePath, relativeUrl } from './urls';

describe('destinationOf', () => {
  it.each([
    ['index.md', true, 'index.html', ''],
    ['README.md', true, 'index.html', ''],
    ['a.md', true, 'a/index.html', 'a/'],
    ['a/index.md', true, 'a/index.html', 'a/'],
    ['a/b c.md', true, 'a/b c/index.html', 'a/b%20c/'],
    ['a.md', false, 'a.html', 'a.html'],
    ['a/index.md', false, 'a/index.html', 'a/index.html'],
    ['img/a b.png', true, 'img/a b.png', 'img/a%20b.png'],
  ])('sends %s (%s) to %s', (path, directories, file, url) => {
    expect(destinationOf(path, directories)).toEqual({ file, url });
  });
});

describe('relativeUrl', () => {
  it.each([
    ['a/', '', 'a/'],
    ['', 'a/', '../'],
    ['', '', './'],
    ['a/b/', 'a/', 'b/'],
    ['a/', 'a/b/', '../'],
    ['img/x.png', 'a/b/', '../../img/x.png'],
    ['b.html', 'a.html', 'b.html'],
    ['b.html', 'x/a.html', '../b.html'],
  ])('leads to %s from %s by %s', (to, from, url) => {
    expect(relativeUrl(to, from)).toBe(url);
  });
});

describe('normalizePath', () => {
  it('never leaves the root', () => {
    expect(normalizePath('a/../b/./c')).toBe('b/c');
    expect(normalizePath('a/../../b')).toBeUndefined();
  });
});
