import type {
  ReconciliationAnswer,
  ReconciliationStream,
  ReconciliationSummary,
} from '@boardwalk/plugin-dora-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  act,
  configure,
  fireEvent,
  screen,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { doraApiRef, type DoraApi } from '../../api/DoraApi';
import { Reconciliation } from './Reconciliation';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const none = { 'caught-up': 0, reading: 0, waiting: 0, failing: 0, paused: 0 };
const stream = (
  more: Partial<ReconciliationStream> = {},
): ReconciliationStream => ({
  stream: 'deployments',
  states: { ...none, 'caught-up': 2 },
  progress: 1,
  events: 1204,
  added: 7,
  rejected: 0,
  ...more,
});
const github = (
  more: Partial<ReconciliationSummary> = {},
): ReconciliationSummary => ({
  source: 'github',
  title: 'GitHub',
  frequencySeconds: 1_800,
  backfillSeconds: 7_776_000,
  repositories: 2,
  readThrough: '2026-03-01T10:00:00.000Z',
  nextAt: '2026-03-01T10:30:00.000Z',
  streams: [stream()],
  errors: [],
  uncomparable: 0,
  ...more,
});

describe('what is read from the APIs of sources', () => {
  const getReconciliation = jest.fn<Promise<ReconciliationAnswer>, []>();
  const startBackfill = jest.fn<
    ReturnType<DoraApi['startBackfill']>,
    Parameters<DoraApi['startBackfill']>
  >();
  const steerReconciliation = jest.fn<
    ReturnType<DoraApi['steerReconciliation']>,
    Parameters<DoraApi['steerReconciliation']>
  >();
  beforeEach(() => {
    jest.resetAllMocks();
    getReconciliation.mockResolvedValue({ items: [github()] });
    startBackfill.mockResolvedValue({ streams: 8 });
    steerReconciliation.mockResolvedValue({ streams: 10 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const render = () =>
    renderInTestApp(<Reconciliation />, {
      apis: [
        [
          doraApiRef,
          {
            getReconciliation,
            startBackfill,
            steerReconciliation,
          } as Partial<DoraApi> as DoraApi,
        ],
      ],
    });
  const card = async () =>
    within(await screen.findByRole('region', { name: 'API of GitHub' }));

  it('says what is read, how far, and what came out', async () => {
    render();
    const shown = await card();
    expect(
      shown.getByText(/2 repositories · read up to .* · next /),
    ).toBeVisible();
    expect(shown.getByText('Caught up')).toBeVisible();
    expect(
      shown.getByRole('progressbar', {
        name: 'GitHub: share of what is to be read that was',
      }),
    ).toHaveAttribute('value', '1');
    expect(
      within(shown.getByRole('list', { name: 'Lists of GitHub' })).getByRole(
        'listitem',
      ),
    ).toHaveTextContent('Deployments2 caught up1,204 read, 7 of them new');
    expect(
      shown.queryByRole('button', { name: /End backfill/ }),
    ).not.toBeInTheDocument();
    expect(
      shown.queryByRole('list', { name: 'What is wrong with GitHub' }),
    ).not.toBeInTheDocument();
  });

  it('says how far a backfill is, what is wrong, and what stays inexact', async () => {
    getReconciliation.mockResolvedValue({
      items: [
        github({
          readThrough: undefined,
          readingSince: '2025-12-01T00:00:00.000Z',
          uncomparable: 3,
          streams: [
            stream({
              states: { ...none, reading: 1, failing: 1 },
              progress: 0.5,
              rejected: 4,
            }),
            stream({
              stream: 'moons',
              states: { ...none, waiting: 2 },
              progress: 0,
            }),
          ],
          errors: [
            {
              message: 'GitHub does not know the credentials (401)',
              repositories: 12,
              example: 'github.com/acme/shop',
            },
          ],
        }),
      ],
    });
    render();
    const shown = await card();
    expect(shown.getByText(/the first reading is not through/)).toBeVisible();
    expect(shown.getByText(/^Reading back to .*: 25/)).toBeVisible();
    const [deployments, moons] = within(
      shown.getByRole('list', { name: 'Lists of GitHub' }),
    ).getAllByRole('listitem');
    expect(deployments).toHaveTextContent('1 reading · 1 failing');
    expect(deployments).toHaveTextContent('4 could not be read');
    expect(moons).toHaveTextContent('moons2 waiting');
    expect(
      shown.getByText(
        'GitHub does not know the credentials (401) (12 repositories, such as github.com/acme/shop)',
      ),
    ).toBeVisible();
    expect(
      shown.getByText(/Of 3 deployments the host no longer/),
    ).toBeVisible();

    await userEvent.click(
      shown.getByRole('button', { name: 'End backfill: GitHub' }),
    );
    expect(steerReconciliation).toHaveBeenCalledWith('github', 'cancel');
    expect(await screen.findByRole('status')).toHaveTextContent(
      'The backfill of GitHub ended.',
    );
  });

  it('says that reading is held up where nothing but failures is left', async () => {
    getReconciliation.mockResolvedValue({
      items: [
        github({
          readingSince: '2025-12-01T00:00:00.000Z',
          streams: [
            stream({ states: { ...none, failing: 2 }, progress: 0 }),
            stream({
              stream: 'comparisons',
              states: { ...none, 'caught-up': 2 },
            }),
          ],
        }),
      ],
    });
    render();
    expect(
      (await card()).getByText(/^Reading back to .* is held up at 50\s?%/),
    ).toBeVisible();
  });

  it('looks again while something is read, and no longer', async () => {
    getReconciliation.mockResolvedValue({
      items: [
        github({
          streams: [stream({ states: { ...none, reading: 1, failing: 1 } })],
        }),
      ],
    });
    render();
    await card();
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    // The wait that was begun is of the real clock: this look begins a new one.
    fireEvent.click(screen.getByRole('button', { name: 'Pause: GitHub' }));
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    const first = getReconciliation.mock.calls.length;
    getReconciliation.mockResolvedValue({
      items: [
        github({ streams: [stream({ states: { ...none, failing: 2 } })] }),
      ],
    });
    for (const looks of [1, 2]) {
      await act(() => jest.advanceTimersByTimeAsync(5_000));
      expect(getReconciliation).toHaveBeenCalledTimes(first + looks);
    }
    getReconciliation.mockResolvedValue({ items: [github()] });
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(getReconciliation).toHaveBeenCalledTimes(first + 3);
  });

  it('begins a backfill from a day, by keyboard', async () => {
    render();
    const shown = await card();
    shown.getByRole('button', { name: 'Backfill from…: GitHub' }).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    const date = dialog.getByLabelText('First day');
    expect(date).not.toHaveValue('');
    fireEvent.change(date, { target: { value: '' } });
    expect(dialog.getByRole('button', { name: 'Start' })).toBeDisabled();
    fireEvent.change(date, { target: { value: '2999-01-01' } });
    expect(dialog.getByRole('button', { name: 'Start' })).toBeDisabled();
    fireEvent.change(date, { target: { value: '2026-01-31' } });

    startBackfill.mockRejectedValueOnce(new Error('no permission'));
    await userEvent.click(dialog.getByRole('button', { name: 'Start' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It could not be started: no permission',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Start' }));
    expect(startBackfill).toHaveBeenLastCalledWith('github', {
      from: '2026-01-31',
    });
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Reading of 8 lists of GitHub begins.',
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('pauses and goes on, and says when it cannot', async () => {
    const answer = render();
    await userEvent.click(
      (await card()).getByRole('button', { name: 'Pause: GitHub' }),
    );
    expect(steerReconciliation).toHaveBeenCalledWith('github', 'pause');
    expect(await screen.findByRole('status')).toHaveTextContent(
      'Reading of GitHub is paused.',
    );
    answer.unmount();

    getReconciliation.mockResolvedValue({
      items: [
        github({ streams: [stream({ states: { ...none, paused: 2 } })] }),
      ],
    });
    render();
    const shown = await card();
    expect(shown.getByText('Paused')).toBeVisible();
    steerReconciliation.mockRejectedValueOnce(new Error('away'));
    await userEvent.click(shown.getByRole('button', { name: 'Go on: GitHub' }));
    expect(steerReconciliation).toHaveBeenLastCalledWith('github', 'resume');
    expect(await screen.findByRole('status')).toHaveTextContent(
      'It could not be done: away',
    );
  });

  it('keeps the focus on the button that works', async () => {
    let done = () => {};
    steerReconciliation.mockReturnValue(
      new Promise(resolve => {
        done = () => resolve({ streams: 2 });
      }),
    );
    render();
    const button = (await card()).getByRole('button', { name: /^Pause/ });
    button.focus();
    await userEvent.keyboard('{Enter}{Enter}');
    // Disabled, it would lose it in a browser.
    expect(button).toBeEnabled();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(steerReconciliation).toHaveBeenCalledTimes(1);
    getReconciliation.mockResolvedValue({
      items: [
        github({ streams: [stream({ states: { ...none, paused: 2 } })] }),
      ],
    });
    done();
    expect(
      await (await card()).findByRole('button', { name: /^Go on/ }),
    ).toHaveFocus();
  });

  it('offers both where some lists stand still and others do not', async () => {
    getReconciliation.mockResolvedValue({
      items: [
        github({
          streams: [stream({ states: { ...none, paused: 1, 'caught-up': 1 } })],
        }),
      ],
    });
    render();
    const shown = await card();
    expect(shown.queryByText('Paused')).not.toBeInTheDocument();
    expect(shown.getByRole('button', { name: 'Pause: GitHub' })).toBeEnabled();
    await userEvent.click(shown.getByRole('button', { name: 'Go on: GitHub' }));
    expect(steerReconciliation).toHaveBeenCalledWith('github', 'resume');
  });

  it('says how to turn it on, and what is missing', async () => {
    getReconciliation.mockResolvedValue({ items: [] });
    const answer = render();
    expect(await screen.findByText('No API is read')).toBeVisible();
    expect(screen.getByText(/reconcile: \{ backfill:/)).toBeVisible();
    answer.unmount();

    getReconciliation.mockResolvedValue({
      items: [github({ repositories: 0, streams: [] })],
    });
    render();
    const shown = await card();
    expect(
      shown.getByText(/No component of the catalog has its source/),
    ).toBeVisible();
    expect(shown.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says that it cannot be loaded, and tries again', async () => {
    getReconciliation.mockRejectedValueOnce(new Error('away'));
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('Caught up')).toBeVisible();
  });
});
