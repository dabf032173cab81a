import { serviceHealth } from './serviceHealth';

const sound = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'cart',
    annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/checkout' }],
};
const item = (level: string, message: string) => ({
  type: 'backstage.io/catalog-processing',
  level,
  message,
});

it.each([
  ['nothing wrong', sound, []],
  [
    'docs of another entity',
    {
      ...sound,
      metadata: {
        name: 'cart',
        annotations: { 'backstage.io/techdocs-entity': 'system:default/shop' },
      },
    },
    [],
  ],
  ['no owner', { ...sound, relations: [] }, ['missing-owner']],
  [
    'no relations at all',
    { ...sound, relations: undefined },
    ['missing-owner'],
  ],
  ['no docs', { ...sound, metadata: { name: 'cart' } }, ['missing-docs']],
  [
    'a processing error',
    { ...sound, status: { items: [item('error', 'Bad spec')] } },
    ['processing-errors'],
  ],
  [
    'a mere warning',
    { ...sound, status: { items: [item('warning', 'Old spec')] } },
    [],
  ],
  [
    'everything wrong',
    {
      apiVersion: 'v1',
      kind: 'Component',
      metadata: { name: 'cart' },
      status: { items: [item('error', 'One'), item('error', 'Two')] },
    },
    ['processing-errors', 'missing-owner', 'missing-docs'],
  ],
])('reports %s', (_name, entity, ids) => {
  expect(serviceHealth(entity).map(({ id }) => id)).toEqual(ids);
});

it('counts errors and keeps their messages', () => {
  const [issue] = serviceHealth({
    ...sound,
    status: { items: [item('error', 'One.'), item('error', 'Two.')] },
  } as typeof sound);
  expect(issue).toMatchObject({ label: '2 errors', detail: 'One. Two.' });
});
