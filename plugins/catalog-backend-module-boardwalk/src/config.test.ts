import { ConfigReader } from '@backstage/config';
import { readCatalogConfig } from './config';

const read = (catalog?: object) =>
  readCatalogConfig(
    new ConfigReader({ boardwalk: { catalog } }),
    '/srv/portal',
  );

describe('readCatalogConfig', () => {
  it('has defaults', () => {
    expect(read()).toEqual({
      folders: [],
      self: '/srv/portal/catalog-info.yaml',
      templates: expect.objectContaining({
        base: '/srv/portal/templates',
        pattern: '*/template.yaml',
      }),
      rescanMs: 60_000,
      maxFileSize: 2_000_000,
      maxEntitySize: 4_000_000,
    });
  });

  it('resolves folders against the project root', () => {
    const { folders, self, rescanMs, maxFileSize } = read({
      folders: ['./entities', '/srv/catalog/**/*.yaml'],
      self: false,
      rescanInterval: { seconds: 10 },
      maxFileSize: '1MB',
    });
    expect(folders.map(({ base, pattern }) => `${base} ${pattern}`)).toEqual([
      '/srv/portal/entities **/*.{yaml,yml}',
      '/srv/catalog **/*.yaml',
    ]);
    expect([self, rescanMs, maxFileSize]).toEqual([undefined, 10_000, 1e6]);
  });

  it('offers no templates where Boardwalk does not describe itself, unless asked', () => {
    expect(read({ self: false }).templates).toBeUndefined();
    expect(read({ templates: false }).templates).toBeUndefined();
    expect(read({ self: false, templates: true }).templates).toBeDefined();
  });

  it('refuses sizes that are none', () => {
    expect(() => read({ maxEntitySize: 'huge' })).toThrow(
      /boardwalk\.catalog\.maxEntitySize must be a size/,
    );
    expect(() => read({ maxFileSize: 0 })).toThrow(/must be a size/);
  });
});
