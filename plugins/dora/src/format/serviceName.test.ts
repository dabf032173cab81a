import { serviceName } from './serviceName';

describe('serviceName', () => {
  it.each([
    ['component:default/checkout', 'checkout'],
    ['component:shop/checkout', 'component:shop/checkout'],
    ['group:default/payments', 'group:default/payments'],
    ['raw-name', 'raw-name'],
    ['component:default/', 'component:default/'],
  ])('calls %s %s', (ref, name) => {
    expect(serviceName(ref)).toBe(name);
  });
});
