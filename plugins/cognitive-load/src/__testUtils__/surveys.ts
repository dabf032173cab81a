import {
  infraLoadV1,
  type InvitedSurvey,
  type LoadAction,
} from '@boardwalk/plugin-cognitive-load-common';

export const anAction = (change: Partial<LoadAction> = {}): LoadAction => ({
  id: 'a1',
  waveId: 'w0',
  waveTitle: 'Summer 2026',
  group: 'group:default/checkout',
  groupTitle: 'Checkout',
  metric: 'subscale:friction',
  title: 'One search for all docs',
  ownerRef: 'group:default/platform-engineering',
  state: 'done',
  due: '2026-10-01',
  url: null,
  updatedAt: '2026-10-01T09:00:00.000Z',
  demo: false,
  ...change,
});

export const aSurvey = (
  change: Partial<InvitedSurvey> = {},
): InvitedSurvey => ({
  waveId: 'w1',
  title: 'Autumn 2026',
  definition: infraLoadV1,
  prompt: null,
  closesAt: '2026-11-14T16:00:00.000Z',
  state: 'invited',
  groups: [{ ref: 'group:default/checkout', title: 'Checkout' }],
  answeredPercent: 62,
  changedSince: [anAction()],
  demo: false,
  ...change,
});
