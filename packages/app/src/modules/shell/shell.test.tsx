import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppShell } from './AppShell';
import { CrashMessage } from './CrashMessage';
import { isStaleBuild } from './isStaleBuild';
import { NotFound } from './NotFound';
import { resolveTabs } from './resolveTabs';

it('skips to the content, which is the only main landmark', async () => {
  renderInTestApp(
    <AppShell nav={<nav>links</nav>}>
      <p>page</p>
    </AppShell>,
  );
  const main = await screen.findByRole('main');
  await userEvent.click(screen.getByText('Skip to content'));
  expect(main).toHaveFocus();
});

it('leaves the landmark to a page that brings its own', async () => {
  renderInTestApp(
    <AppShell nav={null}>
      <main>page</main>
    </AppShell>,
  );
  expect(await screen.findAllByRole('main')).toHaveLength(1);
});

it('leads away from an address without a page', async () => {
  renderInTestApp(<NotFound />);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    'no page at this address',
  );
  expect(screen.getByRole('link', { name: 'Go to home' })).toHaveAttribute(
    'href',
    '/',
  );
  expect(document.title).toMatch(/^Page not found · /);
});

it('shows why a part failed and tries again', async () => {
  const resetError = jest.fn();
  renderInTestApp(
    <CrashMessage error={new Error('boom')} resetError={resetError} />,
  );
  expect(await screen.findByText('boom')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(resetError).toHaveBeenCalled();
});

it.each([
  [Object.assign(new Error('x'), { name: 'ChunkLoadError' }), true],
  [new Error('Loading CSS chunk 12 failed.'), true],
  [new Error('Loading the page failed'), false],
])('%s means that the build has changed: %s', (error, stale) => {
  expect(isStaleBuild(error)).toBe(stale);
});

it('completes the paths of tabs', () => {
  const tab = (href: string) => ({ id: href, label: href, href });
  expect(
    resolveTabs([tab('general'), tab('/other')], '/settings')?.map(
      ({ href }) => href,
    ),
  ).toEqual(['/settings/general', '/other']);
});
