import { NO_INPUT, toNewToken } from './tokenInput';

it('asks for what was filled in', () => {
  expect(toNewToken({ ...NO_INPUT, name: ' laptop ' })).toEqual({
    name: 'laptop',
    scopes: ['read'],
    expiresInDays: 90,
  });
  expect(
    toNewToken({
      name: 'ci',
      access: 'write',
      repository: ' checkout/cart ',
      expiresIn: '30',
    }),
  ).toEqual({
    name: 'ci',
    scopes: ['read', 'write'],
    repository: 'checkout/cart',
    expiresInDays: 30,
  });
});

it.each([
  { name: ' ' },
  { name: 'ci', repository: 'cart' },
  { name: 'ci', repository: '../etc' },
])('asks for nothing when the form holds %j', input => {
  expect(toNewToken({ ...NO_INPUT, ...input })).toBeUndefined();
});
