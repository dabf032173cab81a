/**
 * The ids of the plugins that the portal consists of. A plugin of this list
 * without an extension in the app was left out or failed to load; the doctor
 * and a test tell.
 */
export const expectedPlugins = [
  'api-docs',
  'app',
  'app-visualizer',
  'auth',
  'catalog',
  'catalog-graph',
  'catalog-import',
  'catalog-problems',
  'catalog-unprocessed-entities',
  'cognitive-load',
  'devtools',
  'docs-health',
  'dora',
  'git',
  'home',
  'kubernetes',
  'notifications',
  'org',
  'scaffolder',
  'search',
  'signals',
  'techdocs',
  'user-settings',
] as const;
