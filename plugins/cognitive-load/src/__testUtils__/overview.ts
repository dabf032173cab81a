import type { WaveOverview } from '@boardwalk/plugin-cognitive-load-common';
import {
  aComparison,
  ADS,
  aFigure,
  CHECKOUT,
  ENGINEERING,
  hiddenRows,
  rowsOf,
  TITLES,
} from './results';
import { aWave } from './waves';

const DATA = {
  ref: 'group:default/data',
  title: 'Data',
  parentRef: ENGINEERING.ref,
};

/** A wave with four groups, of which one is hidden. */
export const anOverview = (
  change: Partial<WaveOverview> = {},
): WaveOverview => ({
  wave: aWave(),
  groups: [ENGINEERING, ADS, CHECKOUT, DATA],
  rows: [
    ...rowsOf(ENGINEERING, [48.3, 50.1, 45.2, 49.9], {
      n: 32,
      ci: [43.1, 53.5],
      fewAnswers: false,
    }),
    aFigure(ENGINEERING.ref, 'satisfaction', 61.2, { n: 32 }),
    {
      group: ENGINEERING.ref,
      metric: 'distribution',
      published: true,
      n: 32,
      distribution: { low: 20, mid: 60, high: 30 },
    },
    ...hiddenRows(ADS),
    ...rowsOf(CHECKOUT, [54, 54, 68, 39]),
    ...rowsOf(DATA, [31.5, 30, 33, 31.5], { n: 12, fewAnswers: false }),
  ],
  titles: TITLES,
  changes: [
    {
      group: ENGINEERING.ref,
      comparison: aComparison({ diff: -2.1 }),
      flagged: false,
    },
    {
      group: CHECKOUT.ref,
      comparison: aComparison({ verdict: 'improved', diff: -20, p: '0.01' }),
      flagged: true,
    },
  ],
  ...change,
});
