import { NotFoundError } from '@backstage/errors';
import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  techdocsStorageApiRef,
  type TechDocsStorageApi,
} from '@backstage/plugin-techdocs-react';
import { act, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { docsHealthApiRef, type DocsHealthApi } from '../DocsHealthApi';
import { DocsGate } from './DocsGate';

// The first render loads much.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 20_000 });

const entity = { kind: 'component', namespace: 'default', name: 'lost' };

describe('DocsGate', () => {
  const getEntityDocs = jest.fn<Promise<string>, []>();
  const syncEntityDocs = jest.fn<Promise<'cached' | 'updated'>, []>();
  const get = jest.fn<ReturnType<DocsHealthApi['get']>, []>();
  const started = jest.fn();
  beforeEach(() => jest.resetAllMocks());

  /** Asks as the stock reader does, and begins again with a new context. */
  const Reader = () => {
    const holder = useApiHolder();
    const storage = useApi(techdocsStorageApiRef);
    useEffect(() => {
      started();
      const ask = async () => {
        await storage.getEntityDocs(entity, '').catch(() => {});
        await storage.syncEntityDocs(entity).catch(() => {});
      };
      ask();
    }, [holder, storage]);
    return <p>Reader</p>;
  };
  const render = () =>
    renderInTestApp(
      <DocsGate>
        <Reader />
      </DocsGate>,
      {
        apis: [
          [
            techdocsStorageApiRef,
            {
              getEntityDocs,
              syncEntityDocs,
            } as Partial<TechDocsStorageApi> as TechDocsStorageApi,
          ],
          [
            docsHealthApiRef,
            { get } as Partial<DocsHealthApi> as DocsHealthApi,
          ],
        ],
      },
    );
  const lost = {
    entityRef: 'component:default/lost',
    title: 'Lost boat',
    owners: [],
    state: 'failed' as const,
    error: { message: 'No such folder', file: 'mkdocs.yml', line: 3 },
    annotation: 'dir:./nowhere',
    problemTotal: 0,
    problemCounts: {},
    problems: [],
    mayBuild: false,
  };

  it('lets the reader read, and does not make it begin again', async () => {
    getEntityDocs.mockResolvedValue('<p>Docs');
    syncEntityDocs.mockResolvedValue('cached');
    render();
    expect(await screen.findByText('Reader')).toBeVisible();
    await waitFor(() => expect(syncEntityDocs).toHaveBeenCalled());
    // Until the gate has taken in what it heard.
    await act(async () => {});
    expect(started).toHaveBeenCalledTimes(1);
    expect(get).not.toHaveBeenCalled();
  });

  it('tells what to mend where docs cannot be built, and tries again', async () => {
    getEntityDocs.mockRejectedValue(new NotFoundError('Page not found'));
    syncEntityDocs.mockRejectedValue(new Error('No such folder'));
    get.mockResolvedValue(lost);
    render();
    expect(
      await screen.findByRole('heading', {
        name: 'The docs of Lost boat cannot be built',
      }),
    ).toBeVisible();
    const report = screen.getByRole('region', { name: 'What to mend' });
    expect(report).toHaveTextContent('No such folder');
    expect(report).toHaveTextContent('mkdocs.yml:3');
    expect(report).toHaveTextContent(
      'backstage.io/techdocs-ref: dir:./nowhere',
    );

    getEntityDocs.mockResolvedValue('<p>Docs');
    syncEntityDocs.mockResolvedValue('cached');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Reader')).toBeVisible();
    expect(started).toHaveBeenCalledTimes(2);
  });

  it('says how to begin where there are no docs', async () => {
    getEntityDocs.mockRejectedValue(new NotFoundError('Page not found'));
    syncEntityDocs.mockRejectedValue(new Error('No annotation'));
    get.mockResolvedValue(undefined);
    render();
    expect(
      await screen.findByRole('heading', { name: 'There are no docs here' }),
    ).toBeVisible();
  });
});
