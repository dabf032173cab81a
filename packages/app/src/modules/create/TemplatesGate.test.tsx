import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { TemplatesGate } from './TemplatesGate';

const render = (
  queryEntities: () => Promise<never>,
  result: 'ALLOW' | 'DENY' = 'DENY',
) =>
  renderInTestApp(
    <TemplatesGate>
      <p>list of templates</p>
    </TemplatesGate>,
    {
      apis: [
        [catalogApiRef, catalogApiMock.mock({ queryEntities })],
        [permissionApiRef, { authorize: async () => ({ result }) } as never],
      ],
    },
  );

const counting = (totalItems: number) => async () =>
  ({ items: [], totalItems, pageInfo: {} } as never);

it('lists templates where there are some', async () => {
  render(counting(1));
  expect(await screen.findByText('list of templates')).toBeInTheDocument();
});

it('sends developers without templates to what they can do', async () => {
  render(counting(0));
  expect(
    await screen.findByRole('heading', { name: 'There are no templates yet' }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Register existing' }),
  ).toHaveAttribute('href', '/catalog-import');
  expect(screen.queryByText(/allow: \[Template\]/)).not.toBeInTheDocument();
});

it('shows platform engineers how to add the first one', async () => {
  render(counting(0), 'ALLOW');
  expect(await screen.findByText(/allow: \[Template\]/)).toBeInTheDocument();
});

it('leaves a failing catalog to the list', async () => {
  render(async () => {
    throw new Error('database is gone');
  });
  expect(await screen.findByText('list of templates')).toBeInTheDocument();
});
