import { ConfigReader } from '@backstage/config';
import { ServiceMapping } from './ServiceMapping';

const read = (services?: unknown) =>
  ServiceMapping.fromConfig(new ConfigReader({ services } as {}));

describe('ServiceMapping', () => {
  const mapping = read({
    PF9KMXH: 'component:default/checkout',
    'Shop.API / EU': ' acme/shop ',
  });

  it.each([
    [['PF9KMXH', 'API Service'], 'component:default/checkout'],
    [['API Service', 'pf9kmxh'], 'component:default/checkout'],
    [[' shop.api / eu '], 'acme/shop'],
    [[undefined, null, ' ', 'API Service', 'other'], 'API Service'],
    [['constructor', '__proto__'], 'constructor'],
    [['', undefined], undefined],
    [[], undefined],
  ])('knows %j as %j', (names, service) => {
    expect(mapping.serviceOf(...names)).toBe(service);
  });

  it('passes names on where nothing is mapped', () => {
    expect(read().serviceOf('shop')).toBe('shop');
  });

  it.each(['text', ['a'], { a: 1 }, { a: ' ' }])('refuses %j', services => {
    expect(() => read(services)).toThrow(/services of a source must map/);
  });
});
