import '../__testUtils__/slowRenders';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TemplateCard } from './TemplateCard';

// The real one keeps the first answer for all tests of a file.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));

const show = (allowed = true) => {
  jest.mocked(usePermission).mockReturnValue({ allowed, loading: false });
  const onSelected = jest.fn();
  renderInTestApp(
    <TemplateCard
      template={
        {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: {
            name: 'node-service',
            namespace: 'default',
            title: 'Node.js service',
            description: 'A service with **tests**.',
            tags: ['node'],
          },
          spec: { type: 'service', steps: [] },
          relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
        } as never
      }
      onSelected={onSelected}
    />,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[starredEntitiesApiRef, new MockStarredEntitiesApi()]],
    },
  );
  return onSelected;
};

it('says what a template makes and who looks after it', async () => {
  const onSelected = show();
  expect(
    await screen.findByRole('article', { name: 'Node.js service' }),
  ).toBeVisible();
  expect(await screen.findByText('tests')).toBeVisible();
  expect(screen.getByText(/Looked after by/)).toHaveTextContent('platform');
  await userEvent.click(
    screen.getByRole('button', { name: 'Choose Node.js service' }),
  );
  expect(onSelected).toHaveBeenCalledTimes(1);
});

it('cannot be chosen by those who may not create', async () => {
  show(false);
  expect(
    await screen.findByRole('button', { name: 'Choose Node.js service' }),
  ).toBeDisabled();
});
