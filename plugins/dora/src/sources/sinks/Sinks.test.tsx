import type {
  RefusedMessagesAnswer,
  SinksAnswer,
  SinkSummary,
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
import { SinksSection } from './SinksSection';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const sink = (more: Partial<SinkSummary> = {}): SinkSummary => ({
  id: 'cdevents',
  title: 'CDEvents',
  waiting: 0,
  refused: 0,
  sentAt: '2026-03-01T10:00:00.000Z',
  ...more,
});

describe('what is sent on', () => {
  const getSinks = jest.fn<Promise<SinksAnswer>, []>();
  const getRefusedMessages = jest.fn<Promise<RefusedMessagesAnswer>, []>();
  const retrySink = jest.fn<Promise<{ retried: number }>, [string]>();
  beforeEach(() => {
    jest.resetAllMocks();
    getSinks.mockResolvedValue({ items: [sink()] });
    retrySink.mockResolvedValue({ retried: 2 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const render = () =>
    renderInTestApp(
      <>
        <p>before</p>
        <SinksSection />
      </>,
      {
        apis: [
          [
            doraApiRef,
            {
              getSinks,
              getRefusedMessages,
              retrySink,
            } as Partial<DoraApi> as DoraApi,
          ],
        ],
      },
    );
  const card = async () =>
    within(await screen.findByRole('region', { name: 'Sent on to CDEvents' }));

  it('says that nothing waits, and offers nothing then', async () => {
    render();
    expect(
      (await card()).getByText(/^Nothing waits\. Sent last .*2026/),
    ).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is not there where nothing is sent on', async () => {
    getSinks.mockResolvedValue({ items: [] });
    render();
    expect(await screen.findByText('before')).toBeVisible();
    expect(getSinks).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });

  it('says what waits, what keeps it and until when', async () => {
    getSinks.mockResolvedValue({
      items: [
        sink({
          waiting: 1_204,
          waitingSince: '2026-03-01T09:00:00.000Z',
          pausedUntil: '2026-03-01T10:05:00.000Z',
          error: 'https://sink.test answered 503',
        }),
      ],
    });
    retrySink.mockResolvedValue({ retried: 0 });
    render();
    const one = await card();
    expect(one.getByText(/1,204 messages wait, the oldest/)).toBeVisible();
    expect(
      one.getByText(/Nothing is sent until .*sink.test answered 503/),
    ).toBeVisible();
    await userEvent.click(
      one.getByRole('button', { name: 'Send again what waits for CDEvents' }),
    );
    expect(retrySink).toHaveBeenCalledWith('cdevents');
    expect(await screen.findByRole('status')).toHaveTextContent(
      'What waits for CDEvents is sent now.',
    );
  });

  it('shows what was refused and why, and sends it again', async () => {
    getSinks.mockResolvedValue({ items: [sink({ refused: 2 })] });
    getRefusedMessages.mockResolvedValue({
      items: [
        {
          id: '7',
          kind: 'service.deployed',
          subject: 'component:default/shop',
          occurredAt: '2026-03-01T09:00:00.000Z',
          event: {} as never,
          attempts: 1,
          reason: 'answered 422: unknown environment',
          refusedAt: '2026-03-01T09:00:01.000Z',
        },
      ],
      pageInfo: {},
    });
    render();
    const one = await card();
    expect(getRefusedMessages).not.toHaveBeenCalled();
    await userEvent.click(one.getByText('2 messages were refused for good'));
    const list = await one.findByRole('list', {
      name: 'Messages that CDEvents refused',
    });
    expect(await within(list).findByRole('listitem')).toHaveTextContent(
      /service\.deployed component:default\/shop.*unknown environment/,
    );
    await userEvent.click(one.getByRole('button', { name: /^Send again/ }));
    expect(await screen.findByRole('status')).toHaveTextContent(
      '2 refused messages are sent to CDEvents again.',
    );
    expect(getSinks).toHaveBeenCalledTimes(2);
  });

  it('looks again while something waits, and no longer', async () => {
    getSinks.mockResolvedValue({
      items: [sink({ waiting: 2, refused: 1 })],
    });
    render();
    const one = await card();
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    // The wait that was begun is of the real clock: this look begins a new one.
    fireEvent.click(one.getByRole('button', { name: /^Send again/ }));
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    const first = getSinks.mock.calls.length;
    getSinks.mockResolvedValue({ items: [sink()] });
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    expect(one.getByText(/^Nothing waits/)).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(getSinks).toHaveBeenCalledTimes(first + 1);
  });

  it('does not say that all was sent where all was refused', async () => {
    getSinks.mockResolvedValue({
      items: [sink({ refused: 2, sentAt: undefined })],
    });
    render();
    expect(
      (await card()).getByText('Nothing waits. Nothing was sent yet.'),
    ).toBeVisible();
  });

  it('keeps what it knows where a further look fails', async () => {
    getSinks.mockResolvedValueOnce({ items: [sink({ refused: 2 })] });
    getSinks.mockRejectedValueOnce(new Error('away'));
    render();
    const one = await card();
    await userEvent.click(one.getByRole('button', { name: /^Send again/ }));
    expect(
      await screen.findByText(/What is sent on could not be loaded/),
    ).toBeVisible();
    expect(one.getByText('2 messages were refused for good')).toBeVisible();
  });

  it('says when it could not be done, and when nothing is known', async () => {
    getSinks.mockRejectedValueOnce(new Error('away'));
    render();
    await userEvent.click(await screen.findByRole('button', { name: /again/ }));
    expect((await card()).getByText(/^Nothing waits/)).toBeVisible();
  });
});
