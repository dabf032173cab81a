import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  docsHealthApiRef,
  type DocsHealth,
  type DocsHealthApi,
  type DocsHealthPage,
  type DocsHealthQuery,
} from '../DocsHealthApi';
import { HealthList } from './HealthList';

// The first render loads much.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 20_000 });

const docs: DocsHealth = {
  entityRef: 'component:default/boat',
  title: 'Leaky boat',
  owners: [],
  state: 'problems',
  builtAt: '2026-11-20T10:00:00.000Z',
  durationMs: 41,
  pages: 12,
  problemTotal: 3,
  problemCounts: { orphan: 1, link: 2 },
};
const page = (...items: DocsHealth[]): DocsHealthPage => ({
  items,
  totalItems: items.length,
  counts: { failed: 0, problems: items.length, healthy: 0, pending: 0 },
});

describe('HealthList', () => {
  const list = jest.fn<Promise<DocsHealthPage>, [DocsHealthQuery]>();
  beforeEach(() => jest.resetAllMocks());

  const render = () =>
    renderInTestApp(<HealthList />, {
      apis: [
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/me',
            ownershipEntityRefs: ['group:default/crew'],
          }),
        ],
        [docsHealthApiRef, { list } as Partial<DocsHealthApi> as DocsHealthApi],
      ],
    });

  it("begins with one's own docs, and shows what to mend in them", async () => {
    list.mockResolvedValue(page(docs));
    render();
    const row = await screen.findByRole('row', { name: /Leaky boat/ });
    expect(row).toHaveTextContent('Has problems');
    expect(row).toHaveTextContent('2 broken links, 1 orphan page');
    expect(row).toHaveTextContent('took 41 ms');
    expect(screen.getByRole('link', { name: 'Leaky boat' })).toHaveAttribute(
      'href',
      '/docs-health/default/component/boat',
    );
    expect(list.mock.calls[0][0]).toMatchObject({
      owners: ['group:default/crew'],
      offset: 0,
    });
  });

  it('shows the docs of all on demand', async () => {
    list.mockResolvedValueOnce(page());
    list.mockResolvedValue(page(docs));
    render();
    expect(
      await screen.findByRole('heading', {
        name: 'Your teams have no docs yet',
      }),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all docs' }),
    );
    expect(await screen.findByText('Leaky boat')).toBeVisible();
    expect(list.mock.lastCall?.[0].owners).toBeUndefined();
  });

  it('can be tried again after an error', async () => {
    list.mockRejectedValueOnce(new Error('no connection'));
    list.mockResolvedValue(page(docs));
    render();
    expect(await screen.findByRole('alert')).toHaveTextContent('no connection');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Leaky boat')).toBeVisible();
  });
});
