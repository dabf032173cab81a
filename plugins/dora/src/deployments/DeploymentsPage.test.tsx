import type { DeploymentRow, DoraPage } from '@boardwalk/plugin-dora-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  doraApiRef,
  type DeploymentsRequest,
  type DoraApi,
} from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { saveCsv } from '../table/saveCsv';
import { DeploymentsPage } from './DeploymentsPage';

jest.mock('../table/saveCsv');

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const row: DeploymentRow = {
  id: '7',
  service: 'component:default/shop',
  serviceTitle: 'Shop',
  source: 'github',
  externalId: 'run-1',
  attempt: 1,
  environment: 'production',
  tier: 'production',
  status: 'success',
  kind: 'deploy',
  startedAt: null,
  finishedAt: '2026-03-01T10:06:00.000Z',
  revision: null,
  revisionUrl: null,
  repository: null,
  artifact: null,
  url: null,
  pending: false,
  failed: true,
  failureMethod: 'incident-window',
  recoveredAt: '2026-03-01T12:06:00.000Z',
  recoveredBy: 'incident',
  recoverySeconds: 7200,
  rework: true,
  reworkReason: 'recovery',
  baseline: false,
  changes: 4,
  leadTimeP50: 5400,
};

describe('the list of deployments', () => {
  const getDeployments = jest.fn<
    Promise<DoraPage<DeploymentRow>>,
    [DeploymentsRequest]
  >();
  const getCsv = jest.fn<Promise<string>, [string, object]>();
  beforeEach(() => {
    jest.resetAllMocks();
    getDeployments.mockResolvedValue({ items: [row], pageInfo: {} });
  });

  const render = (search = '') =>
    renderInTestApp(<DeploymentsPage />, {
      initialRouteEntries: [`/${search}`],
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [
        [
          doraApiRef,
          {
            getDeployments,
            getCsv,
            getScopes: async () => ({ items: [] }),
          } as Partial<DoraApi> as DoraApi,
        ],
      ],
    });
  const range = { from: '2026-01-01', to: '2026-04-01' };
  const search = `?from=${range.from}&to=${range.to}`;
  const lastRequest = () =>
    getDeployments.mock.calls[getDeployments.mock.calls.length - 1][0];

  it('asks for what the address says', async () => {
    render(
      `${search}&scope=group:default/a&tier=staging&status=success&failed=true&rework=false&service=shop&environment=eu&cursor=c1`,
    );
    await screen.findByRole('table');
    expect(getDeployments.mock.calls[0][0]).toEqual({
      ...range,
      scope: 'group:default/a',
      ownership: 'now',
      tier: 'staging',
      status: 'success',
      failed: true,
      rework: false,
      service: 'shop',
      environment: 'eu',
      cursor: 'c1',
      limit: 25,
    });
  });

  it('shows what each counts as in words, and leads to its page', async () => {
    render(search);
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('link', { name: /1 Mar 2026/ })).toHaveAttribute(
      'href',
      `/dora/deployments/7${search}`,
    );
    const texts = table.getAllByRole('cell').map(cell => cell.textContent);
    expect(texts).toEqual([
      'production',
      'SucceededNot planned',
      'Failedbecause of an incident soon after',
      '4',
      '1.5 hours',
      '2 hours',
    ]);
  });

  it('begins at the first page when a filter changes', async () => {
    render(`${search}&cursor=c1`);
    await screen.findByRole('table');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Environment' }),
      'eu{Enter}',
    );
    await screen.findByRole('table');
    expect(lastRequest()).toMatchObject({ environment: 'eu' });
    expect(lastRequest().cursor).toBeUndefined();
  });

  it('turns to the next page, and back to the first', async () => {
    getDeployments.mockImplementation(async ({ cursor }) => ({
      items: [{ ...row, environment: cursor ?? 'start' }],
      pageInfo: cursor ? {} : { nextCursor: 'c2' },
    }));
    render(search);
    await screen.findByText('start');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByText('c2');
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'First page' }));
    expect(await screen.findByText('start')).toBeVisible();
  });

  it('says what to do when nothing fits, and takes filters back', async () => {
    getDeployments.mockResolvedValueOnce({ items: [], pageInfo: {} });
    render(`${search}&failed=true`);
    expect(await screen.findByText('No such deployment')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Take filters back' }),
    );
    await screen.findByRole('table');
    expect(lastRequest().failed).toBeUndefined();
  });

  it('shows why it failed, and recovers', async () => {
    getDeployments.mockRejectedValueOnce(new Error('the database is gone'));
    render(search);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is gone',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table')).toBeVisible();
  });

  it('exports all that fits, whatever the page', async () => {
    getCsv.mockResolvedValue('id\n7\n');
    render(`${search}&failed=true&cursor=c1`);
    await screen.findByRole('table');
    const button = screen.getByRole('button', { name: 'Export as CSV' });
    await userEvent.click(button);
    expect(saveCsv).toHaveBeenCalledWith('id\n7\n', 'dora-deployments.csv');
    expect(getCsv.mock.calls[0]).toEqual([
      'deployments',
      { ...range, ownership: 'now', tier: 'production', failed: true },
    ]);
    getCsv.mockRejectedValue(new Error('no'));
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The export failed',
    );
  });
});
