import { existsSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import {
  type GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { CheckedOutSources } from './CheckedOutSources';

const entity = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

describe('CheckedOutSources', () => {
  const work = createMockDirectory();
  const config = mockServices.rootConfig();
  const options = {
    config,
    logger: mockServices.logger.mock(),
    scmIntegrations: ScmIntegrations.fromConfig(config),
  };

  async function build(name: string, run: () => Promise<void>) {
    const sources = CheckedOutSources.create({
      isRemote: ({ metadata }) => metadata.name === 'remote',
    });
    const inputDir = work.resolve(name);
    const preparer = sources.preparer({
      shouldCleanPreparedDirectory: () => false,
      prepare: async () => ({ preparedDir: inputDir, etag: 'a' }),
    });
    expect(preparer.shouldCleanPreparedDirectory()).toBe(false);
    await preparer.prepare(entity(name));
    const inner = TechdocsGenerator.fromConfig(config, options);
    inner.run = run;
    await sources
      .generator(inner, options)
      .run({ inputDir } as GeneratorRunOptions);
  }

  beforeEach(() =>
    work.setContent({ remote: { 'index.md': '' }, local: { 'index.md': '' } }),
  );

  it('removes what was fetched, also when the build fails', async () => {
    await build('remote', async () => {
      expect(existsSync(work.resolve('remote/index.md'))).toBe(true);
    });
    expect(existsSync(work.resolve('remote'))).toBe(false);
    work.addContent({ remote: { 'index.md': '' } });
    await expect(
      build('remote', async () => {
        throw new Error('No docs');
      }),
    ).rejects.toThrow('No docs');
    expect(existsSync(work.resolve('remote'))).toBe(false);
  });

  it('leaves folders of this machine alone', async () => {
    await build('local', async () => {});
    expect(existsSync(work.resolve('local/index.md'))).toBe(true);
  });
});
