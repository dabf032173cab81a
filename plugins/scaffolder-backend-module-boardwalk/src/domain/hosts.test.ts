import { addressOf, pathProblem, type RepositoryProvider } from './hosts';

const urls = { app: 'https://portal.test', backend: 'https://api.test' };

describe('addressOf', () => {
  it.each<[RepositoryProvider, string, string, object]>([
    [
      'github',
      'github.com',
      'acme',
      {
        repoUrl: 'github.com?owner=acme&repo=orders',
        cloneUrl: 'https://github.com/acme/orders.git',
        sourceUrl: 'https://github.com/acme/orders/tree/main/',
      },
    ],
    [
      'gitlab',
      'gitlab.test',
      'acme/shop',
      {
        repoUrl: 'gitlab.test?owner=acme%2Fshop&repo=orders',
        cloneUrl: 'https://gitlab.test/acme/shop/orders.git',
        sourceUrl: 'https://gitlab.test/acme/shop/orders/-/tree/main/',
      },
    ],
    [
      'azure',
      'dev.azure.com',
      'acme/shop',
      {
        repoUrl: 'dev.azure.com?organization=acme&project=shop&repo=orders',
        cloneUrl: 'https://dev.azure.com/acme/shop/_git/orders',
        sourceUrl: 'https://dev.azure.com/acme/shop/_git/orders?path=/',
      },
    ],
  ])('knows those of %s', (provider, host, path, expected) => {
    expect(addressOf({ host, provider, path, name: 'orders' }, urls)).toEqual(
      expected,
    );
  });
});

describe('pathProblem', () => {
  it.each<[RepositoryProvider, string, RegExp | undefined]>([
    ['boardwalk', 'checkout', undefined],
    ['boardwalk', 'v1', /another path/],
    ['github', 'acme/shop', /one name/],
    ['gitlab', 'acme/shop/more', undefined],
    ['azure', 'acme', /two names/],
  ])('judges %s %s', (provider, path, expected) => {
    if (expected) expect(pathProblem(provider, path)).toMatch(expected);
    else expect(pathProblem(provider, path)).toBeUndefined();
  });
});
