/**
 * What the catalog index page asks for, as in the app's
 * `modules/catalog/entityIndex`; keep the two in step.
 */

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'spec.profile',
  'relations',
];

const rows = (client, filter, more = {}) =>
  client.queryEntities({
    filter: { kind: 'component', ...filter },
    orderFields: [{ field: 'metadata.name', order: 'asc' }],
    fields: FIELDS,
    limit: 20,
    offset: 0,
    ...more,
  });

const allKinds = client => client.getEntityFacets({ facets: ['kind'] });

const filterValues = client =>
  client.getEntityFacets({
    filter: { kind: 'component' },
    facets: [
      'spec.type',
      'spec.lifecycle',
      'metadata.tags',
      'relations.ownedBy',
    ],
  });

async function ownerTitles(client, facets) {
  const refs = facets.facets['relations.ownedBy'].map(({ value }) => value);
  await client.getEntitiesByRefs({
    entityRefs: refs,
    fields: ['metadata.title', 'spec.profile.displayName'],
  });
}

/**
 * @param {import('@backstage/catalog-client').CatalogClient} client signed in
 * @returns {Promise<Array<{ name: string, call: () => Promise<unknown> }>>}
 */
export async function pageQueries(client) {
  const known = await filterValues(client);
  return [
    { name: 'rows: kind, order, total', call: () => rows(client, {}) },
    {
      name: 'rows: of one owner',
      call: () => rows(client, { 'relations.ownedBy': 'group:default/team-0' }),
    },
    {
      name: 'rows: type and lifecycle',
      call: () =>
        rows(client, {
          'spec.type': 'service',
          'spec.lifecycle': 'production',
        }),
    },
    {
      name: 'rows: text search',
      call: () =>
        rows(
          client,
          {},
          {
            fullTextFilter: {
              term: 'invoice',
              fields: [
                'metadata.name',
                'metadata.title',
                'metadata.description',
                'spec.profile.displayname',
              ],
            },
          },
        ),
    },
    { name: 'facet: kinds', call: () => allKinds(client) },
    { name: 'facets: filter values', call: () => filterValues(client) },
    { name: 'titles of all owners', call: () => ownerTitles(client, known) },
    {
      name: 'whole page',
      call: () =>
        Promise.all([
          rows(client, {}),
          allKinds(client),
          filterValues(client).then(facets => ownerTitles(client, facets)),
        ]),
    },
  ];
}
