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
  it.each<[RepositoryProvider, string, RegExp]>([
    ['boardwalk', 'v1', /another path/],
    ['github', 'acme/shop', /one name/],
    ['azure', 'acme', /two names/],
  ])('refuses %s %s', (provider, path, problem) => {
    expect(pathProblem(provider, path)).toMatch(problem);
  });

  it.each<[RepositoryProvider, string]>([
    ['boardwalk', 'checkout'],
    ['gitlab', 'acme/shop/more'],
  ])('takes %s %s', (provider, path) => {
    expect(pathProblem(provider, path)).toBeUndefined();
  });
});
