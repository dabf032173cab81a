/**
 * An invented organisation of a given size, the same at every run. Shares and
 * links follow what catalogs look like: teams of seven or eight, a few services to
 * a system, most services with an API, many with a database.
 */

const DOMAINS = ['sales', 'payments', 'logistics', 'identity', 'data'];
const TYPES = ['service', 'service', 'website', 'library'];
const LIFECYCLES = ['production', 'production', 'production', 'experimental'];
const TAGS = ['java', 'go', 'typescript', 'kafka', 'postgres', 'react', 'grpc'];
const NOUNS = ['order', 'invoice', 'parcel', 'account', 'price', 'search'];
const ROLES = ['api', 'worker', 'gateway', 'sync', 'portal', 'client'];

const pick = (list, index) => list[index % list.length];
const entity = (kind, name, metadata, spec) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, ...metadata },
  spec,
});

const definition = name => `openapi: 3.1.0
info: { title: ${name}, version: 1.0.0 }
paths:
  /${name}:
    get: { responses: { '200': { description: All of them } } }
`;

/**
 * @param {number} size how many entities
 * @returns {Array<{ path: string, entities: object[] }>} entity files, as
 *   teams keep them: one for each team, system and service
 */
export function createOrganisation(size) {
  const teams = Math.max(1, Math.round(size * 0.025));
  const systems = Math.max(1, Math.round(size * 0.05));
  const files = [];
  let left = size;
  const add = (path, entities) => {
    const kept = entities.slice(0, left);
    left -= kept.length;
    if (kept.length) files.push({ path, entities: kept });
  };

  add(
    'domains.yaml',
    DOMAINS.map((name, index) =>
      entity(
        'Domain',
        name,
        { title: name },
        { owner: `group:team-${index % teams}` },
      ),
    ),
  );
  for (let team = 0; team < teams; team++) {
    const name = `team-${team}`;
    add(`teams/${name}.yaml`, [
      entity(
        'Group',
        name,
        { title: `Team ${team}` },
        {
          type: 'team',
          profile: { displayName: `Team ${team}` },
          children: [],
        },
      ),
      ...Array.from({ length: 7 }, (_, person) =>
        entity(
          'User',
          `person-${team}-${person}`,
          {},
          {
            profile: { displayName: `Person ${team}.${person}` },
            memberOf: [name],
          },
        ),
      ),
    ]);
  }
  for (let system = 0; system < systems; system++) {
    add(`systems/system-${system}.yaml`, [
      entity(
        'System',
        `system-${system}`,
        {},
        {
          owner: `group:team-${system % teams}`,
          domain: pick(DOMAINS, system),
        },
      ),
    ]);
  }
  for (let index = 0; left > 0; index++) {
    add(
      `services/${index}/catalog-info.yaml`,
      service(index, { teams, systems }),
    );
  }
  return files;
}

function service(index, { teams, systems }) {
  const name = `${pick(NOUNS, index)}-${pick(ROLES, index >> 2)}-${index}`;
  const owner = `group:team-${(index * 7) % teams}`;
  const system = `system-${index % systems}`;
  const hasApi = index % 3 !== 0;
  const hasResource = index % 3 === 0 || index % 5 === 0;
  return [
    entity(
      'Component',
      name,
      {
        title: `${pick(NOUNS, index)} ${pick(ROLES, index >> 2)} ${index}`,
        description: `Keeps every ${pick(
          NOUNS,
          index,
        )} of the company in one place.`,
        tags: [pick(TAGS, index), pick(TAGS, index + 3)],
        annotations: { 'github.com/project-slug': `acme/${name}` },
        links: [
          { url: `https://runbooks.example.com/${name}`, title: 'Runbook' },
        ],
      },
      {
        type: pick(TYPES, index),
        lifecycle: pick(LIFECYCLES, index),
        owner,
        system,
        ...(hasApi && { providesApis: [`${name}-api`] }),
        ...(hasResource && { dependsOn: [`resource:${name}-db`] }),
      },
    ),
    ...(hasApi
      ? [
          entity(
            'API',
            `${name}-api`,
            { tags: ['rest'] },
            {
              type: 'openapi',
              lifecycle: 'production',
              owner,
              system,
              definition: definition(name),
            },
          ),
        ]
      : []),
    ...(hasResource
      ? [
          entity(
            'Resource',
            `${name}-db`,
            {},
            { type: 'database', owner, system },
          ),
        ]
      : []),
  ];
}
