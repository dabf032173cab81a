/**
 * The layers of a backend package: plugin → router → service → database, with
 * a pure domain below them. Each folder lists what it must not reach for.
 */
const pattern = (group, message) => ({ group, message });

const upward = {
  domain: pattern(
    [
      '**/router/**',
      '**/service/**',
      '**/database/**',
      '**/plugin',
      '**/tasks/**',
    ],
    'domain/ is pure: it imports from domain/ only.',
  ),
  database: pattern(
    ['**/router/**', '**/service/**', '**/plugin', '**/tasks/**'],
    'database/ knows tables and domain types, nothing above them.',
  ),
  service: pattern(
    ['**/router/**', '**/plugin', '**/tasks/**'],
    'service/ decides; it does not know who calls it.',
  ),
  router: pattern(
    ['**/database/**', '**/plugin'],
    'router/ parses and authorises, then calls a service.',
  ),
};

const impure = pattern(
  [
    'knex',
    'knex/**',
    'pg',
    'express',
    'express-*',
    '@backstage/backend-*',
    'node:fs',
    'node:fs/**',
    'node:http',
    'fs',
    'http',
  ],
  'domain/ is pure: no database, server or file system.',
);

const httpInService = pattern(
  ['express', 'express-*'],
  'Requests and responses stay in router/.',
);

const rule = (...patterns) => ['error', { patterns }];

module.exports = [
  {
    files: ['src/domain/**/*.ts'],
    excludedFiles: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': rule(upward.domain, impure) },
  },
  {
    files: ['src/database/**/*.ts'],
    excludedFiles: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': rule(upward.database, httpInService) },
  },
  {
    files: ['src/service/**/*.ts'],
    excludedFiles: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': rule(upward.service, httpInService) },
  },
  {
    files: ['src/router/**/*.ts'],
    excludedFiles: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': rule(upward.router) },
  },
];
