import type {
  DeploymentAnswer,
  DeploymentRow,
  DoraPage,
  IncidentRow,
} from '@boardwalk/plugin-dora-common';
import { ResponseError } from '@backstage/errors';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  doraApiRef,
  type DoraApi,
  type IncidentsRequest,
} from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { DeploymentPage } from './DeploymentPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const row: DeploymentRow = {
  id: '7',
  service: 'component:default/shop',
  serviceTitle: 'Shop',
  source: 'github',
  externalId: 'run-1',
  attempt: 2,
  environment: 'production',
  tier: 'production',
  status: 'success',
  kind: 'deploy',
  startedAt: '2026-03-01T10:00:00.000Z',
  finishedAt: '2026-03-01T10:06:00.000Z',
  revision: 'a'.repeat(40),
  revisionUrl: `https://github.com/acme/shop/commit/${'a'.repeat(40)}`,
  repository: 'github.com/acme/shop',
  artifact: 'shop:1.4.0',
  url: 'https://ci.acme.io/1',
  pending: false,
  failed: true,
  failureMethod: 'explicit',
  recoveredAt: '2026-03-01T12:06:00.000Z',
  recoveredBy: 'incident',
  recoverySeconds: 7200,
  rework: false,
  reworkReason: null,
  baseline: false,
  changes: 1,
  leadTimeP50: 7200,
};
const failed: DeploymentAnswer = {
  deployment: row,
  explanation: 'An incident names it as the cause, so it needed intervention.',
  incidents: [
    {
      id: '3',
      service: row.service,
      source: 'pager',
      externalId: 'P1',
      environment: 'production',
      title: 'Checkout is down',
      severity: 'high',
      detectedAt: '2026-03-01T10:30:00.000Z',
      resolvedAt: null,
      url: 'https://pager.acme.io/P1',
      deployments: [{ id: '7', method: 'explicit' }],
    },
  ],
  rolledBackBy: null,
  rollbackOf: null,
  previous: { ...row, id: '6', finishedAt: '2026-02-28T10:00:00.000Z' },
  corrections: [],
  changes: [
    {
      id: 'b'.repeat(40),
      url: `https://github.com/acme/shop/commit/${'b'.repeat(40)}`,
      deploymentId: '7',
      service: row.service,
      environment: 'production',
      repository: 'github.com/acme/shop',
      committedAt: '2026-03-01T08:06:00.000Z',
      authoredAt: null,
      deployedAt: row.finishedAt,
      leadSeconds: 7200,
      start: 'committed',
      excluded: null,
      exact: true,
      stages: { coding: 1800, review: 600, waiting: null, deploy: 360 },
      pullRequest: { number: 12, url: null },
    },
  ],
  totalChanges: 1,
};
const corrected: DeploymentAnswer = {
  ...failed,
  deployment: { ...row, failed: false, failureMethod: 'override' },
  explanation: 'A person corrected it: it counts as a success.',
  corrections: [
    {
      id: '9',
      kind: 'verdict',
      failed: false,
      reason: 'It was a drill',
      createdBy: 'user:default/ada',
      createdAt: '2026-03-02T10:00:00.000Z',
    },
  ],
};

const responseError = (status: number) =>
  ResponseError.fromResponse({
    ok: false,
    status,
    statusText: 'no',
    headers: new Headers(),
    text: async () => '',
  } as Response);

describe('the page of a deployment', () => {
  const getDeployment = jest.fn<Promise<DeploymentAnswer>, [string]>();
  const correctVerdict = jest.fn<Promise<void>, [object]>();
  const correctCause = jest.fn<Promise<void>, [object]>();
  const getIncidents = jest.fn<
    Promise<DoraPage<IncidentRow>>,
    [IncidentsRequest]
  >();
  const undoCorrection = jest.fn<Promise<void>, [string]>();
  beforeEach(() => {
    jest.resetAllMocks();
    getIncidents.mockResolvedValue({ items: [], pageInfo: {} });
  });

  const render = (may = true) =>
    renderInTestApp(
      <Routes>
        <Route path="/dora/deployments/:id" element={<DeploymentPage />} />
      </Routes>,
      {
        initialRouteEntries: ['/dora/deployments/7?scope=group:default/a'],
        mountedRoutes: { '/dora': rootRouteRef },
        apis: [
          [
            doraApiRef,
            {
              getDeployment,
              correctVerdict,
              correctCause,
              getIncidents,
              undoCorrection,
            } as Partial<DoraApi> as DoraApi,
          ],
          [
            permissionApiRef,
            mockApis.permission({
              authorize: may ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
            }),
          ],
        ],
      },
    );
  const part = (name: string) => screen.findByRole('region', { name });

  it('shows facts, evidence, incidents and changes with their stages', async () => {
    getDeployment.mockResolvedValue(failed);
    render();
    const why = await part('Why it counts as it does');
    expect(why).toHaveTextContent('Failed');
    expect(why).toHaveTextContent(failed.explanation);

    const facts = within(await part('Facts'));
    expect(facts.getByRole('link', { name: 'aaaaaaaaaaaa' })).toHaveAttribute(
      'href',
      `https://github.com/acme/shop/commit/${row.revision}`,
    );
    expect(facts.getByRole('link', { name: 'Open the run' })).toHaveAttribute(
      'href',
      row.url,
    );
    expect(facts.getByText(/attempt 2/)).toBeVisible();
    expect(facts.getByRole('link', { name: /28 Feb 2026/ })).toHaveAttribute(
      'href',
      '/dora/deployments/6?scope=group%3Adefault%2Fa',
    );

    const incidents = await part('Incidents');
    expect(incidents).toHaveTextContent('Checkout is down');
    expect(incidents).toHaveTextContent('Still open');

    const cells = within(
      screen.getByRole('table', { name: 'Changes' }),
    ).getAllByRole('cell');
    expect(cells.slice(1).map(({ textContent }) => textContent)).toEqual([
      '2 hours',
      '30 min',
      '10 min',
      '–',
      '6 min',
    ]);
    expect(getDeployment.mock.calls[0][0]).toBe('7');
  });

  it('corrects the verdict with a reason, and waits until it counts', async () => {
    getDeployment.mockResolvedValueOnce(failed);
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Correct this' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText('It did not fail')).toBeChecked();
    const save = dialog.getByRole('button', { name: 'Save correction' });
    expect(save).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/Reason/), ' It was a drill ');
    // The correction is there before it counts.
    getDeployment.mockResolvedValueOnce({
      ...failed,
      corrections: corrected.corrections,
    });
    getDeployment.mockResolvedValue(corrected);
    await userEvent.click(save);

    expect(correctVerdict).toHaveBeenCalledWith({
      deploymentId: '7',
      failed: false,
      reason: 'It was a drill',
    });
    expect(await screen.findByText(/being computed anew/)).toBeVisible();
    expect(await screen.findByText(corrected.explanation)).toBeVisible();
    expect(screen.getByText(/Set to not failed by/)).toHaveTextContent(
      'It was a drill',
    );
  });

  it('keeps what was written when saving fails', async () => {
    getDeployment.mockResolvedValue(failed);
    correctVerdict.mockRejectedValue(new Error('the database is gone'));
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Correct this' }),
    );
    const reason = await screen.findByLabelText(/Reason/);
    await userEvent.type(reason, 'Drill');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save correction' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is gone',
    );
    expect(reason).toHaveValue('Drill');
  });

  it('says that an incident was not caused by it', async () => {
    getDeployment.mockResolvedValue(failed);
    render();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Not caused by it: Checkout is down',
      }),
    );
    await userEvent.type(
      await screen.findByLabelText(/Reason/),
      'The provider was down',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save correction' }),
    );
    expect(correctCause).toHaveBeenCalledWith({
      incidentId: '3',
      deploymentId: null,
      reason: 'The provider was down',
    });
  });

  it('ties an incident of the days around to it', async () => {
    getDeployment.mockResolvedValue(failed);
    getIncidents.mockResolvedValue({
      items: [
        failed.incidents[0],
        { ...failed.incidents[0], id: '4', title: 'Payments are slow' },
      ],
      pageInfo: {},
    });
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Tie an incident to it' }),
    );
    expect(getIncidents.mock.calls[0][0]).toMatchObject({
      service: 'component:default/shop',
      from: '2026-02-28T10:06:00.000Z',
      to: '2026-03-08T10:06:00.000Z',
    });
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Reason/), 'A slow query');
    const save = dialog.getByRole('button', { name: 'Save correction' });
    expect(save).toBeDisabled();
    await userEvent.click(dialog.getByRole('button', { name: /Incident/ }));
    const options = await screen.findAllByRole('option');
    // The one that is tied already is not among them.
    expect(options.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Payments are slow'),
    ]);
    await userEvent.click(options[0]);
    await userEvent.click(save);
    expect(correctCause).toHaveBeenCalledWith({
      incidentId: '4',
      deploymentId: '7',
      reason: 'A slow query',
    });
  });

  it('takes a correction back', async () => {
    getDeployment.mockResolvedValueOnce(corrected);
    getDeployment.mockResolvedValue(failed);
    render();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Undo the correction by user:default/ada',
      }),
    );
    expect(await screen.findByText(failed.explanation)).toBeVisible();
    expect(undoCorrection).toHaveBeenCalledWith('9');
  });

  it('explains to others why they may not correct it', async () => {
    // Answers about permissions are remembered by what they are about.
    getDeployment.mockResolvedValue({
      ...corrected,
      deployment: {
        ...corrected.deployment,
        service: 'component:default/theirs',
      },
    });
    render(false);
    expect(await screen.findByText(/dora.override.write/)).toBeVisible();
    for (const name of [/Correct this/, /Undo/, /Not caused by it/, /Tie/])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });

  it.each([
    [400, 'There is no such deployment'],
    [404, 'There is no such deployment'],
    [403, 'You may not see these figures'],
    [500, 'The deployment could not be loaded'],
  ])('explains status %s', async (status, title) => {
    getDeployment.mockRejectedValue(await responseError(status));
    render();
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
  });
});
