import type { GroupResults } from '@boardwalk/plugin-cognitive-load-common';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aComparison,
  ADS,
  aSignal,
  aTrend,
  CHECKOUT,
  ENGINEERING,
  rowsOf,
  someResults,
  someSignals,
} from '../__testUtils__/results';
import { renderLoad } from '../__testUtils__/renderLoad';
import { responseError } from '../__testUtils__/responseError';
import { anAction } from '../__testUtils__/surveys';
import { aWave } from '../__testUtils__/waves';
import type { CognitiveLoadApi } from '../api/CognitiveLoadApi';
import { ComponentLoad } from './ComponentLoad';
import { GroupLoad } from './GroupLoad';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const show = (
  change: Partial<GroupResults> = {},
  api: Partial<CognitiveLoadApi> = {},
) =>
  renderLoad(<GroupLoad group={change.group?.ref ?? CHECKOUT.ref} />, {
    api: {
      getResults: async () => someResults(change),
      getTrend: async () => aTrend(),
      getSignals: async () => someSignals(),
      getActions: async () => [
        anAction(),
        anAction({ id: 'a2', title: 'Shorter pipelines', state: 'doing' }),
        anAction({ id: 'a3', title: 'Fewer consoles', state: 'open' }),
        anAction({ id: 'a4', title: 'Much later', state: 'open' }),
      ],
      ...api,
    },
  });

const none = { shownFor: null, rows: [], band: null, comparison: null };

describe('the results of a group', () => {
  it('says the index with its word, its interval, and how many answered', async () => {
    show();
    expect(
      await screen.findByText(
        (_, element) =>
          element?.textContent === 'Infrastructure load 54 moderate',
      ),
    ).toBeVisible();
    expect(screen.getAllByText('likely 29–78')).toHaveLength(4);
    expect(screen.getByText('6 of 8 answered')).toBeVisible();
    expect(screen.getByText(/Median of the groups shown: 51.2/)).toBeVisible();
    expect(screen.getByText('Few answers.')).toBeVisible();
  });

  it('has each sub-scale beside its signals, and says what is not connected', async () => {
    show();
    const list = await screen.findByRole('list', { name: 'Sub-scales' });
    const [knowledge, , drag] = within(list).getAllByRole('listitem');
    expect(knowledge).toHaveTextContent(/Knowledge.*54, moderate/);
    expect(await within(knowledge).findByText('42.9% (3 of 7)')).toBeVisible();
    expect(drag).toHaveTextContent(/Not connected.*Send tickets/);
    expect(drag).not.toHaveTextContent(/\b0\b/);
  });

  it('shows the course of the waves, the verdict in words, and two actions that are worked on', async () => {
    show();
    expect(
      await screen.findByRole('img', {
        name: 'Course of the index: Summer 2026 74, Autumn 2026 54.',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(
        /20 points lower than in Summer 2026, which may be chance \(p = 0.13\). The difference lies likely between -47 and 7./,
      ),
    ).toBeVisible();
    expect(await screen.findByText('Shorter pipelines')).toBeVisible();
    expect(screen.getByText('Fewer consoles')).toBeVisible();
    expect(screen.queryByText('One search for all docs')).toBeNull();
    expect(screen.queryByText('Much later')).toBeNull();
  });

  it.each([
    [
      { verdict: 'improved', diff: -12.6, p: '<.01' },
      'Lighter 12.6 points lower than in Summer 2026. That is unlikely to be chance (p <.01).',
    ],
    [
      { verdict: 'worse', diff: 9, p: '0.02' },
      'Heavier 9 points higher than in Summer 2026. That is unlikely to be chance (p = 0.02).',
    ],
    [{ diff: 0 }, 'No clear change The same as in Summer 2026.'],
  ] as const)('says a verdict in words: %j', async (change, text) => {
    show({
      comparison: {
        fromWave: 'w0',
        metrics: { index: aComparison({ ...change, ci: null }) },
      },
    });
    expect(
      await screen.findByText(
        (_, element) =>
          element?.tagName === 'P' &&
          Boolean(element.textContent?.trim().endsWith(text)),
      ),
    ).toBeVisible();
  });

  it('says that a first survey has nothing to compare with', async () => {
    show({ comparison: null, wave: aWave({ kind: 'baseline', demo: true }) });
    expect(await screen.findByText(/This is the first survey/)).toBeVisible();
    expect(screen.getByText('Baseline')).toBeVisible();
    expect(screen.getByText('Demo')).toBeVisible();
  });

  it('shows a group above where its own figures would expose people', async () => {
    show({
      group: ADS,
      suppressed: true,
      shownFor: ENGINEERING,
      rows: rowsOf(ENGINEERING, [48.3, 50, 45, 49.9], {
        n: 32,
        fewAnswers: false,
      }),
    });
    expect(
      await screen.findByText(
        'Ads can’t be shown without exposing people. Shown for Engineering (32).',
      ),
    ).toBeVisible();
    expect(screen.queryByText('Few answers.')).toBeNull();
  });

  it.each<[string, Partial<GroupResults>, RegExp]>([
    ['no wave', { wave: null, none: 'no-wave' }, /No survey yet/],
    [
      'an open one',
      { wave: aWave({ state: 'open', publishedAt: null }), none: 'open' },
      /open.*locked until it closes on 14 Nov 2026.*80% have answered/,
    ],
    [
      'an open one of few people',
      {
        wave: aWave({ state: 'open', answeredPercent: null }),
        none: 'open',
      },
      /see no earlier than you\. ?$/,
    ],
    [
      'one with too few answers',
      {
        wave: aWave({ state: 'void', voidReason: 'too-few-answers' }),
        none: 'void',
      },
      /So few people answered Autumn 2026.*destroyed/,
    ],
    [
      'one that was called off',
      { wave: aWave({ state: 'void', voidReason: 'voided' }), none: 'void' },
      /Autumn 2026 was called off/,
    ],
    [
      'nothing that can be shown at all',
      { suppressed: true },
      /Checkout can’t be shown without exposing people/,
    ],
  ])('says why there are no figures: %s', async (_, change, text) => {
    show({ ...none, ...change });
    const heading = await screen.findByRole('heading', { level: 2 });
    expect(heading.parentElement).toHaveTextContent(text);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('shows what people answered even when the signals cannot be loaded', async () => {
    show({}, { getSignals: async () => Promise.reject(new Error('down')) });
    expect(
      await screen.findByRole('list', { name: 'Sub-scales' }),
    ).toHaveTextContent(/Knowledge/);
  });

  it('loads, and lets one try again', async () => {
    const getResults = jest
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValueOnce(someResults());
    show({}, { getResults });
    expect(await screen.findByRole('alert')).toHaveTextContent('no network');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('6 of 8 answered')).toBeVisible();
  });

  it('says that somebody may not see results', async () => {
    show(
      {},
      {
        getResults: async () => {
          throw await responseError(403);
        },
      },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /you may not see this/,
    );
  });
});

describe('the panel of a component', () => {
  it('has the result of its owner, and signals of its own', async () => {
    const getSignals = jest.fn(async () =>
      someSignals({
        signals: [
          aSignal({
            title: 'Systems in the deploy path',
            unit: 'count',
            value: 4,
            numerator: null,
            denominator: null,
          }),
          aSignal({ key: 'few', title: 'Pages', status: 'too-few-people' }),
          aSignal({ key: 'none', title: 'Runs', status: 'no-data' }),
        ],
      }),
    );
    renderLoad(
      <ComponentLoad
        component="component:default/cart"
        owner="group:default/checkout"
      />,
      { api: { getResults: async () => someResults(), getSignals } },
    );
    expect(
      await screen.findByText(
        /never about one service.*Checkout, which owns it/,
      ),
    ).toBeVisible();
    const own = await screen.findByText('Systems in the deploy path');
    expect(own.parentElement).toHaveTextContent('4');
    expect(screen.getByText('Too few people to show')).toBeVisible();
    expect(screen.getByText('No data')).toBeVisible();
    expect(getSignals.mock.calls[0]).toEqual([
      { component: 'component:default/cart' },
      expect.anything(),
    ]);
  });
});
