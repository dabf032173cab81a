import { ConfigReader } from '@backstage/config';
import { DocsStorageClient } from './DocsStorageClient';

const entity = { namespace: 'default', kind: 'component', name: 'router' };
const NOT_FOUND_PAGE =
  '<html><head><link rel="stylesheet" href="./assets/main.css"></head>' +
  '<body><a href="./">Home</a><a href="./guide/">Guide</a>' +
  '<img src="./logo.png"><a href="https://example.com">Away</a></body></html>';

/** A client of docs that consist of `files`. */
function clientOf(files: Record<string, string>) {
  const requested: string[] = [];
  const client = new DocsStorageClient({
    configApi: new ConfigReader({}),
    discoveryApi: { getBaseUrl: async () => 'http://localhost/techdocs' },
    fetchApi: {
      fetch: async input => {
        const file = String(input).replace(
          'http://localhost/techdocs/static/docs/default/component/router/',
          '',
        );
        requested.push(file);
        const found = files[file];
        return {
          ok: found !== undefined,
          status: found === undefined ? 404 : 200,
          text: async () => found,
        } as Response;
      },
    },
  });
  return { client, requested };
}

const linksOf = (html: string) =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);

it('hands a page on as it is', async () => {
  const { client, requested } = clientOf({ 'guide/index.html': '<p>Guide' });
  expect(await client.getEntityDocs(entity, 'guide/')).toBe('<p>Guide');
  expect(requested).toEqual(['guide/index.html']);
});

it.each([
  ['gone', '../'],
  ['gone/', '../'],
  ['guide/gone/for/good', '../../../../'],
])('shows the page for missing pages at %s', async (path, up) => {
  const { client } = clientOf({ '404.html': NOT_FOUND_PAGE });
  expect(linksOf(await client.getEntityDocs(entity, path))).toEqual([
    `${up}assets/main.css`,
    up,
    `${up}guide/`,
    `${up}logo.png`,
    'https://example.com',
  ]);
});

it('lets the reader wait for docs that are not built', async () => {
  const { client } = clientOf({});
  await expect(client.getEntityDocs(entity, 'guide')).rejects.toThrow(
    'Page not found',
  );
});

it('says that docs have no home page', async () => {
  const { client } = clientOf({ '404.html': NOT_FOUND_PAGE });
  await expect(client.getEntityDocs(entity, '')).rejects.toThrow(
    'no index.md file',
  );
});

it('leaves out a page whose stylesheet could not be found', async () => {
  const { client } = clientOf({
    '404.html': NOT_FOUND_PAGE.replace('./assets', '/assets'),
  });
  await expect(client.getEntityDocs(entity, 'gone')).rejects.toThrow(
    'Page not found',
  );
});
