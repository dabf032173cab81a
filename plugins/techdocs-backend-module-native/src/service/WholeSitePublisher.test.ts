import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Publisher } from '@backstage/plugin-techdocs-node';
import { existsSync, readdirSync } from 'node:fs';
import { WholeSitePublisher } from './WholeSitePublisher';

const entity = {
  apiVersion: 'v1',
  kind: 'Component',
  metadata: { name: 'docs', namespace: 'default' },
};

describe('WholeSitePublisher', () => {
  const folder = createMockDirectory();
  const published = (file: string) =>
    folder.resolve('published/default/component/docs', file);

  const start = async () => {
    folder.setContent({
      'techdocs-tmp-aaaaaa': {
        'index.html': 'new',
        a: { 'index.html': 'A' },
        'techdocs_metadata.json': '{"etag":"new"}',
      },
      published: {},
    });
    const stock = await Publisher.fromConfig(
      new ConfigReader({
        techdocs: {
          publisher: {
            type: 'local',
            local: { publishDirectory: folder.resolve('published') },
          },
        },
      }),
      {
        logger: mockServices.logger.mock(),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async () => 'http://localhost/api/techdocs',
        }),
      },
    );
    const names: string[] = [];
    const publisher = WholeSitePublisher.create({
      stock,
      lock: {
        run: (name, work) => {
          names.push(name);
          return work();
        },
      },
    });
    const publish = () =>
      publisher.publish({
        entity,
        directory: folder.resolve('techdocs-tmp-aaaaaa'),
      });
    return { stock, publisher, publish, names };
  };

  it('publishes the site and its metadata alone with its entity, and leaves nothing beside', async () => {
    const { publisher, publish, names } = await start();
    const { objects } = (await publish()) ?? {};
    expect(objects?.length).toBe(3);
    expect(names).toEqual(['techdocs-publish component:default/docs']);
    expect(await publisher.hasDocsBeenGenerated(entity)).toBe(true);
    expect(
      await publisher.fetchTechDocsMetadata({
        kind: 'Component',
        namespace: 'default',
        name: 'docs',
      }),
    ).toMatchObject({ etag: 'new' });
    expect(existsSync(published('a/index.html'))).toBe(true);
    expect(readdirSync(folder.path).sort()).toEqual([
      'published',
      'techdocs-tmp-aaaaaa',
    ]);
  });

  it('does not say that a site is there when copying it ended in the middle', async () => {
    const { stock, publish } = await start();
    // What a full disk does.
    const copy = jest.spyOn(stock, 'publish');
    copy.mockRejectedValueOnce(new Error('ENOSPC'));
    await expect(publish()).rejects.toThrow('ENOSPC');
    expect(copy).toHaveBeenCalledTimes(1);
    expect(existsSync(published('techdocs_metadata.json'))).toBe(false);
    expect(readdirSync(folder.path).sort()).toEqual([
      'published',
      'techdocs-tmp-aaaaaa',
    ]);
  });
});
