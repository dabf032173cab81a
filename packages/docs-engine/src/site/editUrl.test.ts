import { editUrlOf, sourceViewUrl } from './editUrl';

describe('editUrlOf', () => {
  const url = (
    settings: Partial<Parameters<typeof editUrlOf>[0]>,
    path = 'guide/a b.md',
  ) => editUrlOf({ docsDir: 'docs', ...settings }, path);

  it.each([
    [
      { repoUrl: 'https://github.com/o/r' },
      'https://github.com/o/r/edit/master/docs/guide/a%20b.md',
    ],
    [
      { repoUrl: 'https://gitlab.com/o/r/' },
      'https://gitlab.com/o/r/edit/master/docs/guide/a%20b.md',
    ],
    [
      { repoUrl: 'https://bitbucket.org/o/r' },
      'https://bitbucket.org/o/r/src/default/docs/guide/a%20b.md',
    ],
    [
      { repoUrl: 'https://github.com/o/r', docsDir: '' },
      'https://github.com/o/r/edit/master/guide/a%20b.md',
    ],
    [{ repoUrl: 'https://git.example.com/o/r' }, undefined],
    [{ repoUrl: 'https://github.com/o/r', editUri: '' }, undefined],
    [
      { repoUrl: 'https://github.com/o/r', editUri: 'blob/main/x' },
      'https://github.com/o/r/blob/main/x/guide/a%20b.md',
    ],
    [
      {
        repoUrl: 'https://git.example.com/o/r',
        editUri: 'https://other.example.com/e/',
      },
      'https://other.example.com/e/guide/a%20b.md',
    ],
    [
      { editUri: 'https://other.example.com/e' },
      'https://other.example.com/e/guide/a%20b.md',
    ],
    [{ editUri: 'edit/main' }, undefined],
    [
      { repoUrl: 'https://git.example.com/r', editUri: '?query=' },
      'https://git.example.com/r?query=/guide/a%20b.md',
    ],
    [
      { repoUrl: 'https://git.example.com/o/r', editUri: '/root' },
      'https://git.example.com/root/guide/a%20b.md',
    ],
    [
      {
        repoUrl: 'https://github.com/o/r',
        editUriTemplate: 'e/{path}?n={path_noext}',
      },
      'https://github.com/o/r/e/guide/a%20b.md?n=guide/a%20b',
    ],
    [
      { editUriTemplate: 'https://x.example.com/{path!q}' },
      'https://x.example.com/guide%2Fa%20b.md',
    ],
    [{ editUri: 'file:///etc/' }, undefined],
  ])('%j', (settings, expected) => {
    expect(url(settings)).toBe(expected);
  });
});

describe('sourceViewUrl', () => {
  it.each([
    [
      'https://github.com/o/r/edit/main/docs/a.md',
      'https://github.com/o/r/blob/main/',
    ],
    [
      'https://github.com/o/r/blob/feature/x/docs/a.md',
      'https://github.com/o/r/blob/feature/x/',
    ],
    [
      'https://gitlab.com/g/s/r/-/edit/main/docs/a.md',
      'https://gitlab.com/g/s/r/-/blob/main/',
    ],
    [
      'https://gitlab.com/o/r/edit/main/docs/a.md',
      'https://gitlab.com/o/r/-/blob/main/',
    ],
    [
      'https://bitbucket.org/o/r/src/main/docs/a.md',
      'https://bitbucket.org/o/r/src/main/',
    ],
    ['https://example.com/docs/a.md', undefined],
    ['https://github.com/o/r/edit/main/other/a.md', undefined],
  ])('%s', (editUrl, expected) => {
    expect(sourceViewUrl(editUrl, 'docs/a.md')).toBe(expected);
  });
});
