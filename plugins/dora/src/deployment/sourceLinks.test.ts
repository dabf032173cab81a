import { repositoryUrl, webUrl } from './sourceLinks';

describe('links to sources', () => {
  it('leads to a repository only when its host is known', () => {
    expect(repositoryUrl('git.acme.io/acme/shop')).toBe(
      'https://git.acme.io/acme/shop',
    );
    expect(repositoryUrl('acme/shop')).toBeUndefined();
  });

  it('opens nothing but web addresses', () => {
    expect(webUrl('https://ci.acme.io/1')).toBe('https://ci.acme.io/1');
    expect(webUrl('javascript:alert(1)')).toBeUndefined(); // eslint-disable-line no-script-url
    expect(webUrl(null)).toBeUndefined();
  });
});
