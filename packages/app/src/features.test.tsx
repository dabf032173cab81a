import { ConfigReader } from '@backstage/config';
import { createSpecializedApp } from '@backstage/frontend-app-api';
import appPlugin from '@backstage/plugin-app';
import { expectedPlugins } from './expectedPlugins';
import { features } from './features';

const app = createSpecializedApp({
  features: [appPlugin, ...features],
  config: new ConfigReader({
    app: {
      title: 'Boardwalk',
      baseUrl: 'http://localhost',
      // It holds the rest of the app back until somebody signs in.
      extensions: [{ 'sign-in-page:app': false }],
    },
    backend: { baseUrl: 'http://localhost' },
  }),
});

const attached = new Map<string, string[]>();
for (const node of app.tree.nodes.values()) {
  if (!node.instance) continue;
  const { pluginId } = node.spec.plugin;
  attached.set(pluginId, [...(attached.get(pluginId) ?? []), node.spec.id]);
}

it('starts without errors', () => {
  expect((app.errors ?? []).map(error => error.message)).toEqual([]);
});

it.each([...expectedPlugins])('attaches %s', pluginId => {
  expect(attached.get(pluginId)).not.toBeUndefined();
});

it('expects all that attaches', () => {
  const known: readonly string[] = expectedPlugins;
  expect(
    [...attached.keys()].filter(id => id !== 'root' && !known.includes(id)),
  ).toEqual([]);
});

it.each([
  ['page:home', '/'],
  ['page:catalog', '/catalog'],
  ['page:api-docs', '/api-docs'],
  ['page:techdocs', '/docs'],
  ['page:scaffolder', '/create'],
  ['page:search', '/search'],
  ['page:catalog-graph', '/catalog-graph'],
  ['page:catalog-import', '/catalog-import'],
  ['page:catalog-problems', '/catalog-problems'],
  ['page:dora', '/dora'],
  ['page:cognitive-load', '/survey'],
  ['page:notifications', '/notifications'],
  ['page:user-settings', '/settings'],
  ['page:devtools', '/devtools'],
  ['page:app-visualizer', '/visualizer'],
])('%s is at %s', (id, path) => {
  const data = app.tree.nodes.get(id)?.instance;
  const routePath = [...(data?.getDataRefs() ?? [])].find(
    ref => ref.id === 'core.routing.path',
  );
  expect(routePath && data?.getData(routePath)).toBe(path);
});

it.each(['api:home/visits', 'app-root-element:home/visit-listener'])(
  'has %s switched on, or nothing would ever be recently visited',
  id => {
    expect(app.tree.nodes.get(id)?.instance).toBeDefined();
  },
);
