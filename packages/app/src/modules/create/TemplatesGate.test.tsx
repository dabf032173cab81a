import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { usePlatformAccess } from '../../hooks/usePlatformAccess';
import { TemplatesGate } from './TemplatesGate';

// The real one keeps the first answer for all tests of a file.
jest.mock('../../hooks/usePlatformAccess');

const render = (queryEntities: () => Promise<never>, isPlatform = false) => {
  jest.mocked(usePlatformAccess).mockReturnValue(isPlatform);
  renderInTestApp(
    <TemplatesGate>
      <p>list of templates</p>
    </TemplatesGate>,
    { apis: [[catalogApiRef, catalogApiMock.mock({ queryEntities })]] },
  );
};

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
  expect(screen.queryByText(/templates: true/)).not.toBeInTheDocument();
});

it('shows platform engineers how to add the first one', async () => {
  render(counting(0), true);
  expect(await screen.findByText(/templates: true/)).toHaveTextContent(
    /folders: - \.\.\/templates/,
  );
  expect(
    screen.getByRole('link', { name: 'Write a template' }),
  ).toHaveAttribute(
    'href',
    '/docs/default/system/boardwalk/extending/templates/',
  );
});

it('leaves a failing catalog to the list', async () => {
  render(async () => {
    throw new Error('database is gone');
  });
  expect(await screen.findByText('list of templates')).toBeInTheDocument();
});
