import { splitGlob } from './splitGlob';

describe('splitGlob', () => {
  it.each([
    ['**/catalog-info.yaml', '', '**/catalog-info.yaml'],
    ['services/*/info.yaml', 'services', '*/info.yaml'],
    ['a/b/{c,d}.yaml', 'a/b', '{c,d}.yaml'],
  ])('splits %s', (path, folder, pattern) =>
    expect(splitGlob(path)).toEqual({ folder, pattern }),
  );

  it('finds no pattern in a plain path', () =>
    expect(splitGlob('docs/catalog-info.yaml')).toBeUndefined());
});
