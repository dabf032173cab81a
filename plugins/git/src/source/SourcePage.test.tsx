import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { saveFile } from '@boardwalk/ui';
import { renderGitPage } from '../__testUtils__/renderGit';
import { responseError } from '../__testUtils__/responseError';
import {
  aBlob,
  aBranch,
  aCommit,
  aRepository,
  aTree,
  SHA,
} from '../__testUtils__/samples';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

jest.mock('@boardwalk/ui', () => ({
  ...jest.requireActual('@boardwalk/ui'),
  saveFile: jest.fn(),
}));

describe('the root of a repository', () => {
  it('shows what it is, its files and its read-me', async () => {
    renderGitPage('/git/checkout/cart', {});
    expect(
      await screen.findByRole('heading', { name: 'checkout / cart' }),
    ).toBeVisible();
    const files = await screen.findByRole('table');
    expect(within(files).getByRole('link', { name: 'src' })).toHaveAttribute(
      'href',
      '/git/checkout/cart/tree/main/src',
    );
    expect(within(files).getByText('Executable')).toBeInTheDocument();
    expect(within(files).getAllByText('Submodule')[0]).toBeInTheDocument();
    expect(await screen.findByText(/# Cart/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Count items once' }),
    ).toHaveAttribute('href', `/git/checkout/cart/commit/${SHA}`);
    expect(document.title).toBe('checkout/cart · Boardwalk');
  });

  it('has the clone command and the way to a token', async () => {
    renderGitPage('/git/checkout/cart', {});
    await userEvent.click(await screen.findByRole('button', { name: 'Clone' }));
    expect(
      await screen.findByText(
        'git clone http://localhost:7007/api/git/checkout/cart.git',
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Get a token' })).toHaveAttribute(
      'href',
      '/settings/git-tokens',
    );
  });

  it('goes to another branch, whose slash is encoded', async () => {
    const getTree = jest.fn(async () => aTree());
    renderGitPage('/git/checkout/cart', {
      getTree,
      getBranches: async () => [
        aBranch(),
        aBranch({ name: 'feature/a', isDefault: false }),
      ],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Branch or tag/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'feature/a' }),
    );
    await waitFor(() =>
      expect(getTree).toHaveBeenLastCalledWith(
        { namespace: 'checkout', name: 'cart' },
        { ref: 'feature/a', path: '' },
        expect.anything(),
      ),
    );
    expect(await screen.findByRole('link', { name: 'src' })).toHaveAttribute(
      'href',
      '/git/checkout/cart/tree/feature%2Fa/src',
    );
  });

  it('tells how to push when nothing is there', async () => {
    renderGitPage('/git/checkout/cart', {
      getRepository: async () => aRepository({ empty: true, pushedAt: null }),
    });
    expect(
      await screen.findByText('Nothing has been pushed yet'),
    ).toBeVisible();
    expect(screen.getByText(/git remote add origin/)).toBeVisible();
  });

  it('says that there is no such repository, and tries a failure again', async () => {
    const getRepository = jest
      .fn()
      .mockRejectedValueOnce(await responseError(500, 'the disk rests'))
      .mockRejectedValueOnce(await responseError(404, 'There is no such one'));
    renderGitPage('/git/checkout/cart', { getRepository });
    expect(await screen.findByText('the disk rests')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('The repository cannot be found'),
    ).toBeVisible();
    expect(screen.getByText('There is no such one')).toBeVisible();
  });
});

describe('a place in a repository', () => {
  const tree = aTree({
    path: '',
    entries: [
      { name: 'app.ts', path: 'app.ts', type: 'file', size: 30 },
      { name: 'logo.png', path: 'logo.png', type: 'file', size: 2_000 },
      { name: 'latest', path: 'latest', type: 'symlink', size: 3 },
      { name: 'vendored', path: 'vendored', type: 'submodule' },
    ],
  });
  const show = (path: string, blob: Parameters<typeof aBlob>[0] = {}) =>
    renderGitPage(`/git/checkout/cart/tree/main/${path}`, {
      getTree: async () => tree,
      getBlob: async () => aBlob({ path: path.split('#')[0], ...blob }),
      getRaw: async () => new Blob(['raw']),
    });

  it('shows a file in colours with numbers that are links', async () => {
    show('app.ts#L2', { content: 'const a = 1;\nlet b;\n' });
    expect(await screen.findByText('2 lines')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Line 1' })).toHaveAttribute(
      'href',
      '#L1',
    );
    expect(screen.getByRole('link', { name: 'Line 2' })).toHaveAttribute(
      'aria-current',
      'location',
    );
    const code = screen.getByRole('region', { name: 'Content of app.ts' });
    await waitFor(() =>
      expect(within(code).getByText('const')).toHaveClass('hljs-keyword'),
    );
    expect(document.title).toBe('app.ts · checkout/cart · Boardwalk');
  });

  it('shows markup in a file as text', async () => {
    show('app.ts', { content: 'const a = "<img src=x>";' });
    const code = await screen.findByRole('region', {
      name: 'Content of app.ts',
    });
    await waitFor(() =>
      expect(within(code).getByText('const')).toHaveClass('hljs-keyword'),
    );
    expect(within(code).queryByRole('img')).not.toBeInTheDocument();
    expect(code).toHaveTextContent('const a = "<img src=x>";');
  });

  it('offers a file that is not text for download', async () => {
    show('logo.png', { binary: true, content: null, size: 2_000 });
    expect(await screen.findByText('This file is not text')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Download' }));
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith(expect.any(Blob), 'logo.png'),
    );
  });

  it('says that only the beginning of a large file is shown', async () => {
    show('app.ts', { truncated: true, size: 3_000_000 });
    expect(await screen.findByText(/Only the beginning .* 3 MB/)).toBeVisible();
  });

  it('shows where a symbolic link leads', async () => {
    show('latest', { content: 'v2' });
    expect(await screen.findByText('v2')).toBeVisible();
  });

  it('says what a submodule is', async () => {
    show('vendored');
    expect(await screen.findByText(/another repository/)).toBeVisible();
  });

  it('says that a path is not there', async () => {
    const error = await responseError(404, 'There is no src/x in main');
    renderGitPage('/git/checkout/cart/tree/main/src/x', {
      getTree: () => Promise.reject(error),
    });
    expect(await screen.findByText('There is no src/x in main')).toBeVisible();
  });

  it('opens a folder with a way up', async () => {
    renderGitPage('/git/checkout/cart/tree/main/src/lib', {
      getTree: async (_repository, { path }) =>
        aTree({
          path,
          commit: aCommit(),
          entries:
            path === 'src'
              ? [{ name: 'lib', path: 'src/lib', type: 'directory' }]
              : [{ name: 'a.ts', path: 'src/lib/a.ts', type: 'file' }],
        }),
    });
    expect(
      await screen.findByRole('link', { name: 'To the folder above' }),
    ).toHaveAttribute('href', '/git/checkout/cart/tree/main/src');
    expect(screen.getByRole('link', { name: 'a.ts' })).toBeVisible();
  });
});
