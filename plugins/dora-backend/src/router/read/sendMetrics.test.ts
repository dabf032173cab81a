import type {
  DoraMetrics,
  MetricsAnswer,
  MetricsPeriod,
} from '@boardwalk/plugin-dora-common';
import { metricsJson } from './sendMetrics';

const metrics = { changeFailRate: { value: 0.1 } } as DoraMetrics;
const series = [{ start: '"quoted"', metrics }] as MetricsPeriod[];
const answer = {
  scope: 'component:default/cart',
  computedAt: '2026-11-25T10:00:00.000Z',
  pendingServices: 0,
  comparison: undefined,
  metrics,
  series,
} as MetricsAnswer;

describe('metricsJson', () => {
  it('says what JSON of the whole answer says', () => {
    expect(JSON.parse(metricsJson(answer))).toEqual(
      JSON.parse(JSON.stringify(answer)),
    );
    const compared = {
      ...answer,
      comparison: { from: 'a', to: 'b', metrics, change: {} },
    } as MetricsAnswer;
    expect(JSON.parse(metricsJson(compared))).toEqual(
      JSON.parse(JSON.stringify(compared)),
    );
  });

  it('says anew what stands around the same figures', () => {
    metricsJson(answer);
    const later = metricsJson({
      ...answer,
      computedAt: '2026-11-25T10:00:01.000Z',
      pendingServices: 2,
    });
    expect(JSON.parse(later)).toMatchObject({
      computedAt: '2026-11-25T10:00:01.000Z',
      pendingServices: 2,
      series: [{ start: '"quoted"' }],
    });
  });
});
