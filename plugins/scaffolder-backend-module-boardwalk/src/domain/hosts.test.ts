import {
  addressOf,
  hostOf,
  pathProblem,
  placeOf,
  type RepositoryProvider,
} from './hosts';

const urls = { app: 'https://portal.test', backend: 'https://api.test' };

describe('addressOf', () => {
  it.each<[RepositoryProvider, string, string, object]>([
    [
      'boardwalk',
      'boardwalk',
      'checkout',
      {
        repoUrl: 'boardwalk?owner=checkout&repo=orders',
        cloneUrl: 'https://api.test/api/git/checkout/orders.git',
        sourceUrl: 'https://portal.test/git/checkout/orders/tree/main/',
      },
    ],
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

describe('repoUrl', () => {
  it.each<[RepositoryProvider, string, string]>([
    ['boardwalk', 'boardwalk', 'checkout'],
    ['github', 'github.com', 'acme'],
    ['gitlab', 'gitlab.test', 'acme/shop/more'],
    ['gitea', 'gitea.test:8443', 'acme'],
    ['bitbucketCloud', 'bitbucket.org', 'acme/SHOP'],
    ['bitbucketServer', 'bitbucket.test', 'SHOP'],
    ['azure', 'dev.azure.com', 'acme/our shop'],
  ])('of %s is read as it was written', (provider, host, path) => {
    const { repoUrl } = addressOf({ host, provider, path, name: 'a' }, urls);
    expect([hostOf(repoUrl), placeOf(repoUrl, provider)]).toEqual([
      host,
      { path, name: 'a' },
    ]);
  });

  it.each<[RepositoryProvider, string, RegExp]>([
    ['github', 'github.com?repo=a', /lacks "owner", which GitHub needs/],
    ['boardwalk', 'boardwalk?owner=checkout&repo=/', /lacks "repo"/],
    ['azure', 'dev.azure.com?project=p&repo=a', /lacks "organization"/],
  ])('of %s is told what it lacks: %s', (provider, repoUrl, problem) => {
    expect(() => placeOf(repoUrl, provider)).toThrow(problem);
  });

  it.each(['', '?repo=a', 'a b?repo=a'])('"%s" is refused', repoUrl => {
    expect(() => hostOf(repoUrl)).toThrow(/is no repoUrl/);
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
