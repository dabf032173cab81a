import type {
  FigureRow,
  GroupResults,
  GroupTrend,
  LoadSignal,
  LoadSignals,
  PublishedComparison,
  ResultGroup,
  WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';
import { aWave } from './waves';

export const ENGINEERING: ResultGroup = {
  ref: 'group:default/engineering',
  title: 'Engineering',
  parentRef: null,
};
export const CHECKOUT: ResultGroup = {
  ref: 'group:default/checkout',
  title: 'Checkout',
  parentRef: ENGINEERING.ref,
};
export const ADS: ResultGroup = {
  ref: 'group:default/ads',
  title: 'Ads',
  parentRef: ENGINEERING.ref,
};

export const TITLES: GroupResults['titles'] = [
  { metric: 'index', title: 'Infrastructure load', subscale: null },
  { metric: 'subscale:knowledge', title: 'Knowledge', subscale: null },
  { metric: 'subscale:friction', title: 'Friction', subscale: null },
  { metric: 'subscale:drag', title: 'Drag', subscale: null },
  {
    metric: 'item:know',
    title: 'How much did you need to know?',
    subscale: 'knowledge',
  },
  { metric: 'satisfaction', title: 'Satisfaction', subscale: null },
];

export const aFigure = (
  group: string,
  metric: FigureRow['metric'],
  value: number,
  change: Partial<FigureRow> = {},
): FigureRow => ({
  group,
  metric,
  published: true,
  n: 6,
  value,
  ci: [29, 78],
  finite: [40, 67],
  bounds: [40, 66],
  invited: 8,
  responded: 6,
  fewAnswers: true,
  ...change,
});

/** Index and sub-scales of a group. */
export const rowsOf = (
  { ref }: ResultGroup,
  [index, knowledge, friction, drag]: number[],
  change: Partial<FigureRow> = {},
): WaveRow[] => [
  aFigure(ref, 'index', index, change),
  aFigure(ref, 'subscale:knowledge', knowledge, change),
  aFigure(ref, 'subscale:friction', friction, change),
  aFigure(ref, 'subscale:drag', drag, change),
];

export const hiddenRows = ({ ref }: ResultGroup): WaveRow[] =>
  (
    [
      'index',
      'subscale:knowledge',
      'subscale:friction',
      'subscale:drag',
    ] as const
  ).map(metric => ({
    group: ref,
    metric,
    published: false,
    reason: 'suppressed',
  }));

export const aComparison = (
  change: Partial<PublishedComparison> = {},
): PublishedComparison => ({
  diff: -20,
  ci: [-47, 7],
  p: '0.13',
  test: 'permutation',
  verdict: 'no-clear-change',
  ...change,
});

export const EARLIER = aWave({ id: 'w0', title: 'Summer 2026' });

export const someResults = (
  change: Partial<GroupResults> = {},
): GroupResults => ({
  group: CHECKOUT,
  wave: aWave(),
  none: null,
  shownFor: CHECKOUT,
  suppressed: false,
  rows: rowsOf(CHECKOUT, [54, 54, 68, 39]),
  band: 'moderate',
  titles: TITLES,
  organisationMedian: 51.2,
  comparison: { fromWave: 'w0', metrics: { index: aComparison() } },
  ...change,
});

export const aTrend = (change: Partial<GroupTrend> = {}): GroupTrend => ({
  group: CHECKOUT,
  points: [
    {
      wave: EARLIER,
      missing: null,
      breaksBefore: false,
      rows: rowsOf(CHECKOUT, [74, 70, 80, 72]),
    },
    {
      wave: aWave(),
      missing: null,
      breaksBefore: false,
      rows: rowsOf(CHECKOUT, [54, 54, 68, 39]),
    },
  ],
  ...change,
});

export const aSignal = (change: Partial<LoadSignal> = {}): LoadSignal => ({
  key: 'golden-path-share',
  title: 'Services on the golden path',
  subscale: 'knowledge',
  status: 'connected',
  value: 42.9,
  unit: 'percent',
  numerator: 3,
  denominator: 7,
  definition: 'Production services that came from a template.',
  howToConnect: null,
  ...change,
});

export const someSignals = (
  change: Partial<LoadSignals> = {},
): LoadSignals => ({
  group: CHECKOUT.ref,
  from: '2026-10-18',
  to: '2026-11-15',
  signals: [
    aSignal(),
    aSignal({
      key: 'tickets',
      title: 'Infrastructure tickets',
      subscale: 'drag',
      unit: 'per-100-deployments',
      status: 'not-connected',
      value: null,
      numerator: null,
      denominator: null,
      howToConnect: 'Send tickets to the portal.',
    }),
  ],
  ...change,
});
