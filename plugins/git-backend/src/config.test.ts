import { ConfigReader } from '@backstage/config';
import path from 'node:path';
import { readGitConfig } from './config';

const base = {
  app: { baseUrl: 'http://a' },
  backend: { baseUrl: 'http://b' },
};

describe('readGitConfig', () => {
  it('has defaults', () => {
    expect(
      readGitConfig(
        new ConfigReader({
          ...base,
          boardwalk: { dataDir: '/data', platformGroup: 'Platform' },
        }),
      ),
    ).toEqual({
      enabled: true,
      root: path.resolve('/data/git'),
      maxPushBytes: 500_000_000,
      maxRepositoryBytes: undefined,
      appBaseUrl: 'http://a',
      backendBaseUrl: 'http://b',
      platformGroup: 'group:default/platform',
    });
  });

  it.each([0, -1, 1.5])('refuses a limit of %s, by name', maxPushBytes => {
    expect(() =>
      readGitConfig(new ConfigReader({ ...base, git: { maxPushBytes } })),
    ).toThrow('git.maxPushBytes must be a whole number');
  });
});
