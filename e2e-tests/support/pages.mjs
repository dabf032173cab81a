/**
 * Every page of the portal, with what a reader waits for on it: the tests scan
 * each one, the screenshots show each one, the benchmark measures some.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {{
 *   name: string,
 *   path: string,
 *   ready: (page: Page) => Locator,
 *   persona?: import('./personas.mjs').PersonaId,
 *   signedOut?: boolean,
 * }} PortalPage
 */

/** @param {string | RegExp} name */
const heading = name => (/** @type {Page} */ page) =>
  page.getByRole('heading', { name }).first();

/** @param {string | RegExp} name */
const link = name => (/** @type {Page} */ page) =>
  page.getByRole('link', { name }).first();

/** @param {string | RegExp} content */
const text = content => (/** @type {Page} */ page) =>
  page.getByText(content).first();

const SERVICE = '/catalog/default/component/checkout-service';
const API = '/catalog/default/api';

/** @type {PortalPage[]} */
export const PAGES = [
  {
    name: 'sign-in',
    path: '/',
    signedOut: true,
    ready: page => page.getByRole('button', { name: 'Maya Okafor' }),
  },
  { name: 'home', path: '/', ready: text('Checkout service') },
  { name: 'catalog', path: '/catalog', ready: link('Accounts service') },
  { name: 'entity', path: SERVICE, ready: text('Takes an order from basket') },
  { name: 'entity docs', path: `${SERVICE}/docs`, ready: heading(/./) },
  { name: 'entity apis', path: `${SERVICE}/apis`, ready: link('Checkout API') },
  {
    name: 'entity kubernetes',
    path: `${SERVICE}/kubernetes`,
    ready: heading('No cluster is connected yet'),
  },
  {
    name: 'openapi definition',
    path: `${API}/checkout-api/definition`,
    ready: text('/orders'),
  },
  {
    name: 'asyncapi definition',
    path: `${API}/order-events/definition`,
    ready: heading(/order/i),
  },
  {
    name: 'graphql definition',
    path: `${API}/storefront-graphql/definition`,
    ready: text(/query/i),
  },
  {
    name: 'grpc definition',
    path: `${API}/fraud-scoring-grpc/definition`,
    ready: text(/syntax/),
  },
  {
    name: 'system',
    path: '/catalog/default/system/ordering',
    ready: heading('Ordering'),
  },
  {
    name: 'domain',
    path: '/catalog/default/domain/commerce',
    ready: heading('Commerce'),
  },
  {
    name: 'resource',
    path: '/catalog/default/resource/orders-db',
    ready: heading(/orders/i),
  },
  {
    name: 'group',
    path: '/catalog/default/group/checkout',
    ready: heading('Checkout'),
  },
  {
    name: 'user',
    path: '/catalog/default/user/maya.okafor',
    ready: heading('Maya Okafor'),
  },
  { name: 'apis', path: '/api-docs', ready: link('Checkout API') },
  { name: 'docs', path: '/docs', ready: link('Checkout service') },
  {
    name: 'docs page',
    path: '/docs/default/component/checkout-service',
    ready: heading('Checkout service'),
  },
  {
    // Every element that docs can have, with a diagram.
    name: 'docs elements',
    path: '/docs/default/system/boardwalk/using/writing-docs',
    ready: page => page.getByRole('group', { name: 'Way of an order' }),
  },
  {
    name: 'docs with problems',
    path: '/docs/default/resource/leaky-boat',
    ready: link(/problems in these docs/),
  },
  {
    name: 'docs that cannot be built',
    path: '/docs/default/resource/lost-boat',
    ready: heading('The docs of Lost boat cannot be built'),
  },
  { name: 'docs health', path: '/docs-health', ready: link('Leaky boat') },
  {
    name: 'docs health of one entity',
    path: '/docs-health/default/resource/leaky-boat',
    ready: heading('1 broken link'),
  },
  { name: 'create', path: '/create', ready: heading(/create|templates/i) },
  {
    name: 'golden path form',
    path: '/create/templates/default/node-service',
    ready: page => page.getByRole('button', { name: 'Review' }),
  },
  {
    name: 'template runs',
    path: '/create/tasks',
    ready: page => page.getByRole('table').first(),
  },
  {
    name: 'source',
    path: '/git',
    ready: text(/It has no discussions of merge requests/),
  },
  {
    name: 'search',
    path: '/search?query=checkout',
    ready: link(/Checkout service/),
  },
  {
    name: 'dora',
    path: '/dora?scope=component:default/checkout-service',
    ready: heading('Deployment frequency'),
  },
  {
    name: 'dora of a service without data',
    path: '/dora?scope=component:default/tidewater-app',
    ready: heading(/^Start with /),
  },
  {
    name: 'entity dora',
    path: `${SERVICE}/dora`,
    ready: heading('Deployment frequency'),
  },
  {
    name: 'dora services',
    path: '/dora/services',
    ready: heading(/over services/),
  },
  {
    name: 'dora deployments',
    path: '/dora/deployments?scope=component:default/checkout-service',
    ready: page => page.getByRole('table').first(),
  },
  {
    name: 'dora before and after',
    path: '/dora/adoption?scope=group:default/checkout',
    ready: heading('Deployment frequency'),
  },
  {
    name: 'dora before and after without a date',
    path: '/dora/adoption?scope=group:default/fraud-risk',
    ready: heading('There is no date to compare around'),
  },
  {
    name: 'dora coverage',
    path: '/dora/coverage',
    ready: text(/services send deployments/),
  },
  {
    name: 'dora sources',
    path: '/dora/sources',
    persona: 'platform-engineer',
    ready: heading('GitHub'),
  },
  {
    name: 'dora sources refused',
    path: '/dora/sources',
    ready: heading('You may not manage sources'),
  },
  {
    name: 'survey results',
    path: '/survey',
    ready: heading('The groups beside each other'),
  },
  {
    name: 'survey groups',
    path: '/survey/groups',
    ready: page => page.getByRole('table', { name: 'Groups', exact: true }),
  },
  {
    name: 'survey trend',
    path: '/survey/trend',
    ready: heading('Compare two surveys'),
  },
  {
    name: 'survey distribution',
    path: '/survey/distribution',
    ready: heading('Distribution'),
  },
  {
    name: 'survey before and after',
    path: '/survey/adoption',
    ready: text('This is no experiment'),
  },
  {
    name: 'survey comments',
    path: '/survey/comments',
    ready: heading('Comments'),
  },
  {
    name: 'survey actions',
    path: '/survey/actions',
    ready: heading('What is done about it'),
  },
  {
    name: 'survey platform',
    path: '/survey/platform',
    ready: heading('Objectives of the platform'),
  },
  {
    // Its way to answer is of the same parts.
    name: 'survey preview',
    path: '/survey/manage/questions/infra-load/1?modules=dora-platform,raw-tlx',
    persona: 'platform-engineer',
    ready: heading('Task load'),
  },
  {
    name: 'survey manage',
    path: '/survey/manage',
    persona: 'platform-engineer',
    ready: heading('Surveys'),
  },
  {
    name: 'survey new',
    path: '/survey/manage/new',
    persona: 'platform-engineer',
    ready: page => page.getByRole('checkbox', { name: 'Tidewater' }),
  },
  {
    name: 'survey manage refused',
    path: '/survey/manage',
    ready: heading('You may not manage surveys'),
  },
  { name: 'graph', path: '/catalog-graph', ready: heading(/graph/i) },
  {
    name: 'register',
    path: '/catalog-import',
    ready: page => page.getByRole('textbox', { name: 'URL' }),
  },
  {
    name: 'catalog problems',
    path: '/catalog-problems',
    ready: heading(/problems/i),
  },
  {
    name: 'notifications',
    path: '/notifications',
    ready: heading(/notifications/i),
  },
  { name: 'settings', path: '/settings', ready: heading('Maya Okafor') },
  {
    name: 'devtools',
    path: '/devtools',
    persona: 'platform-engineer',
    ready: heading(/devtools|developer tools/i),
  },
  {
    name: 'not found',
    path: '/no-such-page',
    ready: heading('There is no page at this address'),
  },
];

/** @param {string} name */
export function pageNamed(name) {
  const page = PAGES.find(entry => entry.name === name);
  if (!page) throw new Error(`There is no page named "${name}"`);
  return page;
}
