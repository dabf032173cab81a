import type { Wave } from '@boardwalk/plugin-cognitive-load-common';

export const aWave = (change: Partial<Wave> = {}): Wave => ({
  id: 'w1',
  title: 'Autumn 2026',
  kind: 'scheduled',
  state: 'published',
  definition: { key: 'infra-load', version: 1, title: 'Infrastructure load' },
  modules: [],
  prompt: null,
  audience: ['group:default/engineering'],
  thresholds: { headline: 5, items: 8, comments: 10 },
  opensAt: '2026-10-31T09:00:00.000Z',
  closesAt: '2026-11-14T16:00:00.000Z',
  publishedAt: '2026-11-14T16:01:00.000Z',
  voidReason: null,
  invited: 40,
  answeredPercent: 80,
  remindersSent: 1,
  closableFrom: null,
  demo: false,
  ...change,
});
