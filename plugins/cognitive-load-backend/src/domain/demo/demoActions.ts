import type {
  LoadActionState,
  NewLoadAction,
} from '@boardwalk/plugin-cognitive-load-common';

const DAY_MS = 86_400_000;

/** What is done about a wave, by its place among those that are over. */
export interface DemoAction extends Omit<NewLoadAction, 'waveId'> {
  state: LoadActionState;
  /** When it was written down. */
  at: Date;
}

const OWNER = 'group:default/platform-engineering';

type Planned = [
  group: string,
  metric: string,
  title: string,
  state: LoadActionState,
];

const PLANNED: Planned[][] = [
  [
    [
      'tidewater',
      'subscale:friction',
      'One page per service that says what runs where',
      'done',
    ],
    [
      'tidewater',
      'subscale:drag',
      'Databases and queues on request, without a ticket',
      'done',
    ],
    [
      'marketplace',
      'subscale:knowledge',
      'A template for services, with pipeline and dashboards in it',
      'done',
    ],
  ],
  [
    [
      'tidewater',
      'subscale:drag',
      'Firewall rules from the repository, checked by the pipeline',
      'done',
    ],
    [
      'commerce',
      'subscale:friction',
      'Preview environments for pull requests of payments and shipping',
      'doing',
    ],
    [
      'tidewater',
      'subscale:knowledge',
      'Three sizes to choose from instead of forty settings',
      'dropped',
    ],
  ],
  [
    [
      'tidewater',
      'subscale:friction',
      'Errors of the pipeline that name file and line',
      'doing',
    ],
    [
      'tidewater',
      'subscale:drag',
      'Access to logs of staging for everyone in a team',
      'open',
    ],
    [
      'technology',
      'subscale:drag',
      'Hand over alerts that belong to one service to its team',
      'open',
    ],
  ],
];

/** Actions of the wave at this place, written down some days after it closed. */
export function demoActions(place: number, closedAt: Date): DemoAction[] {
  const after = (days: number) => new Date(closedAt.getTime() + days * DAY_MS);
  return (PLANNED[place] ?? []).map(([group, metric, title, state], i) => ({
    group: `group:default/${group}`,
    metric,
    title,
    state,
    ownerRef: OWNER,
    due: after(60 + 20 * i)
      .toISOString()
      .slice(0, 10),
    at: after(3 + i),
  }));
}
