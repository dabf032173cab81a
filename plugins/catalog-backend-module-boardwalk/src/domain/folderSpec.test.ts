import { toFolderSpec } from './folderSpec';

describe('toFolderSpec', () => {
  it.each([
    ['/srv/catalog', '/srv/catalog', '**/*.{yaml,yml}', false],
    ['/srv/catalog/', '/srv/catalog', '**/*.{yaml,yml}', false],
    ['/srv/catalog/**/*.yaml', '/srv/catalog', '**/*.yaml', true],
    ['/srv/*/catalog-info.yaml', '/srv', '*/catalog-info.yaml', true],
    ['/*.yml', '/', '*.yml', true],
    ['/srv/one.YAML', '/srv', 'one.YAML', true],
  ])('splits %s', (absolute, base, pattern, explicit) => {
    expect(toFolderSpec('entry', absolute)).toEqual({
      entry: 'entry',
      base,
      pattern,
      explicit,
    });
  });
});
