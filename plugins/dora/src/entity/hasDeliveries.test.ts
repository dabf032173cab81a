import { hasDeliveries } from './hasDeliveries';

const entity = (kind: string, type?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'shop' },
  spec: { type },
});

it.each([
  ['Component', 'service', true],
  ['component', 'website', true],
  ['Component', 'library', false],
  ['Component', 'documentation', false],
  ['System', undefined, true],
  ['Domain', undefined, true],
  ['Group', 'team', true],
  ['User', undefined, false],
  ['Resource', 'database', false],
  ['API', 'openapi', false],
])('%s of type %s: %s', (kind, type, expected) => {
  expect(hasDeliveries(entity(kind, type))).toBe(expected);
});
