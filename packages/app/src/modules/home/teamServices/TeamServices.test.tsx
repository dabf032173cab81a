import { identityApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { doraApiRef } from '@boardwalk/plugin-dora';
import userEvent from '@testing-library/user-event';
import { TeamServices } from './TeamServices';

const service = (name: string, owner = 'checkout') => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner },
  relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
});

const presentation = {
  forEntity: (ref: unknown) => {
    const title = String(ref).split('/').pop()!;
    const snapshot = { primaryTitle: title, entityRef: String(ref) };
    return { snapshot, promise: Promise.resolve(snapshot) };
  },
};

const render = (
  catalog: ReturnType<typeof catalogApiMock.mock>,
  ownershipEntityRefs: string[],
  getCoverage = async (_request: object): Promise<object> => {
    throw new Error('no figures');
  },
) =>
  renderInTestApp(<TeamServices />, {
    apis: [
      [catalogApiRef, catalog],
      [entityPresentationApiRef, presentation as never],
      [doraApiRef, { getCoverage } as never],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/maya',
          ownershipEntityRefs,
        }),
      ],
    ],
  });

const mine = ['user:default/maya', 'group:default/checkout'];

it('asks for one page of what the teams own, and never claims health', async () => {
  const catalog = catalogApiMock.mock({
    queryEntities: async () => ({
      items: [service('cart')],
      totalItems: 9,
      pageInfo: {},
    }),
  });
  render(catalog, mine);

  expect(await screen.findByRole('link', { name: 'cart' })).toHaveAttribute(
    'href',
    '/catalog/default/component/cart',
  );
  expect(screen.getByText('No docs')).toBeInTheDocument();
  expect(screen.getByText('Not known')).toBeInTheDocument();
  expect(catalog.queryEntities).toHaveBeenCalledWith(
    expect.objectContaining({
      filter: {
        kind: 'component',
        'relations.ownedBy': ['group:default/checkout'],
      },
      limit: 8,
      offset: 0,
    }),
  );

  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  await waitFor(() =>
    expect(catalog.queryEntities).toHaveBeenLastCalledWith(
      expect.objectContaining({ offset: 8 }),
    ),
  );
});

it('tells when each service was last deployed, and leads to its deployments', async () => {
  const catalog = catalogApiMock.mock({
    queryEntities: async () => ({
      items: [service('cart'), service('till')],
      totalItems: 2,
      pageInfo: {},
    }),
  });
  const hour = 3_600_000;
  const at = (hours: number) =>
    new Date(Date.now() - hours * hour).toISOString();
  const getCoverage = jest.fn(async () => ({
    items: [
      {
        service: 'component:default/cart',
        reports: [
          { type: 'deployment', source: 'github', last: at(50) },
          { type: 'deployment', source: 'argocd', last: at(2.1) },
          { type: 'incident', source: 'github', last: at(1) },
        ],
      },
      { service: 'component:default/till', reports: [] },
    ],
  }));
  render(catalog, mine, getCoverage);
  expect(
    await screen.findByRole('link', { name: '2 hours ago' }),
  ).toHaveAttribute(
    'href',
    '/dora/deployments?scope=component%3Adefault%2Fcart',
  );
  expect(screen.getByText('Not reported')).toBeInTheDocument();
  expect(getCoverage).toHaveBeenCalledWith(
    expect.objectContaining({ scope: 'user:default/maya' }),
  );
});

it('says what to do when the team owns nothing', async () => {
  const catalog = catalogApiMock.mock({
    queryEntities: async () => ({ items: [], totalItems: 0, pageInfo: {} }),
  });
  render(catalog, mine);
  expect(
    await screen.findByRole('link', { name: /create a service/i }),
  ).toHaveAttribute('href', '/create');
});

it('does not ask for everything when the person has no team', async () => {
  const catalog = catalogApiMock.mock({});
  render(catalog, ['user:default/maya']);
  expect(
    await screen.findByText('You are not in a team yet'),
  ).toBeInTheDocument();
  expect(catalog.queryEntities).not.toHaveBeenCalled();
});

it('shows why it failed, and recovers', async () => {
  let broken = true;
  const catalog = catalogApiMock.mock({
    queryEntities: async () => {
      if (broken) throw new Error('the database is gone');
      return { items: [service('cart')], totalItems: 1, pageInfo: {} };
    },
  });
  render(catalog, mine);
  expect(await screen.findByText('the database is gone')).toBeInTheDocument();

  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'cart' })).toBeInTheDocument();
});
