import { entityPath } from './entityPath';
import { initialsOf } from './initialsOf';
import { timeAgo } from './timeAgo';

it.each([
  ['Jonas Lindqvist', 'JL'],
  ['Priya', 'P'],
  ['  Ana  Maria  Souza ', 'AS'],
  ['émile zola', 'ÉZ'],
  ['', ''],
])('initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it.each([
  ['2026-01-10T11:59:30Z', 'just now'],
  ['2026-01-10T11:58:00Z', '2 minutes ago'],
  ['2026-01-10T09:00:00Z', '3 hours ago'],
  ['2026-01-09T10:00:00Z', 'yesterday'],
  ['2025-12-31T12:00:00Z', 'last week'],
  ['2024-01-10T12:00:00Z', '2 years ago'],
])('%s is %s', (then, text) => {
  expect(timeAgo(new Date(then), new Date('2026-01-10T12:00:00Z'))).toBe(text);
});

it.each([
  ['component:default/cart', '/catalog/default/component/cart'],
  ['cart', '/catalog/default/component/cart'],
  [
    { kind: 'API', namespace: 'Shop', name: 'Cart-API' },
    '/catalog/shop/api/cart-api',
  ],
  [
    { apiVersion: 'v1', kind: 'System', metadata: { name: 'ordering' } },
    '/catalog/default/system/ordering',
  ],
])('leads to the page of %j', (entity, path) => {
  expect(entityPath(entity)).toBe(path);
});
