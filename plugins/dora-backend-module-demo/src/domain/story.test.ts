import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { demoEvents } from './demoEvents';
import { DEMO_START, demoProfiles } from './profiles';

type Deployment = Extract<DoraEventInput, { type: 'deployment' }>;
type Incident = Extract<DoraEventInput, { type: 'incident' }>;

const NOW = new Date('2026-11-25T11:30:00Z');
const all = [...demoEvents(demoProfiles, { now: NOW })];
const deployments = all.filter(
  (event): event is Deployment => event.type === 'deployment',
);
const incidents = all.filter(
  (event): event is Incident => event.type === 'incident',
);
const production = deployments.filter(({ environment }) =>
  ['production', 'live'].includes(environment),
);
const nameOf = (event: { service?: string }) => event.service!.split('/')[1];
const hours = (from: string, to: string) =>
  (Date.parse(to) - Date.parse(from)) / 3_600_000;
const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const bad = new Set([
  ...incidents.map(({ id }) => String(id).replace(/-incident$/, '')),
  ...deployments.flatMap(({ rollbackOf }) =>
    rollbackOf === undefined ? [] : [String(rollbackOf)],
  ),
]);

/** Roughly what the engine says about services in a range, from plain events. */
function figures(services: string[], from: string, to: string) {
  const reached = production.filter(
    deployment =>
      deployment.status !== 'aborted' &&
      services.includes(nameOf(deployment)) &&
      deployment.finishedAt >= from &&
      deployment.finishedAt < to,
  );
  const failures = reached.filter(
    ({ status, id, environment }) =>
      status === 'failure' ||
      (environment === 'production' && bad.has(String(id))),
  );
  const leads = reached.flatMap(({ status, changes, finishedAt }) =>
    status === 'success'
      ? (changes ?? []).flatMap(({ committedAt }) =>
          committedAt ? hours(committedAt, finishedAt) : [],
        )
      : [],
  );
  const recoveries = incidents.flatMap(incident =>
    services.includes(nameOf(incident)) &&
    incident.resolvedAt &&
    incident.detectedAt >= from &&
    incident.detectedAt < to
      ? hours(incident.detectedAt, incident.resolvedAt)
      : [],
  );
  return {
    deployments: reached.length - failures.length,
    perWeek:
      reached.filter(({ status }) => status === 'success').length /
      (hours(from, to) / 168),
    leadHours: median(leads),
    failRate: failures.length / reached.length,
    recoveryHours: median(recoveries),
    rework: reached.filter(({ rework, kind }) => rework || kind === 'rollback')
      .length,
  };
}

const servicesOf = (team: string) =>
  demoProfiles.flatMap(({ name, team: owner }) =>
    owner.name === team ? name : [],
  );
const END = '2026-11-25';
const adopters = [
  ...new Set(
    demoProfiles.flatMap(({ team }) => (team.platformSince ? team : [])),
  ),
];
const around = ({ name, platformSince }: (typeof adopters)[number]) => ({
  before: figures(servicesOf(name), DEMO_START, platformSince!),
  // The gain takes twelve weeks.
  after: figures(
    servicesOf(name),
    new Date(Date.parse(platformSince!) + 84 * 86_400_000)
      .toISOString()
      .slice(0, 10),
    END,
  ),
});

describe('the demo', () => {
  it.each(adopters)(
    'has something to say about each metric of $name, before and after',
    team => {
      for (const part of Object.values(around(team)))
        for (const value of Object.values(part))
          expect(value).toBeGreaterThan(0);
    },
  );

  it.each(['checkout', 'search-discovery', 'platform-engineering'])(
    'lets %s gain from days to hours, and break less',
    name => {
      const { before, after } = around(
        adopters.find(team => team.name === name)!,
      );
      expect(after.leadHours).toBeLessThan(before.leadHours / 2);
      expect(after.leadHours).toBeLessThan(24);
      expect(after.perWeek).toBeGreaterThan(before.perWeek * 1.8);
      expect(after.failRate).toBeLessThan(before.failRate);
      expect(after.recoveryHours).toBeLessThan(before.recoveryHours);
    },
  );

  it('lets seller-tools become faster, and break more', () => {
    const { before, after } = around(
      adopters.find(({ name }) => name === 'seller-tools')!,
    );
    expect(after.perWeek).toBeGreaterThan(before.perWeek);
    expect(after.failRate).toBeGreaterThan(before.failRate * 1.2);
  });

  it.each(['harbour-bookings', 'security'])(
    'leaves %s, who have not come, as they were',
    name => {
      const first = figures(servicesOf(name), DEMO_START, '2025-11-25');
      const second = figures(servicesOf(name), '2025-11-25', END);
      expect(second.leadHours / first.leadHours).toBeGreaterThan(0.6);
      expect(second.perWeek / first.perWeek).toBeLessThan(1.5);
    },
  );

  it('stays within what people believe', () => {
    const { failRate, leadHours } = figures(
      demoProfiles.map(({ name }) => name),
      DEMO_START,
      END,
    );
    expect(failRate).toBeGreaterThan(0.08);
    expect(failRate).toBeLessThan(0.22);
    expect(leadHours).toBeGreaterThan(8);
    expect(leadHours).toBeLessThan(72);
  });

  it('has failures with every kind of evidence', () => {
    const rolledBack = new Set(
      deployments.map(({ rollbackOf }) => String(rollbackOf)),
    );
    const byIncident = (incident: Incident) =>
      rolledBack.has(incident.id.toString().replace(/-incident$/, ''));
    expect(incidents.filter(({ causedBy }) => causedBy).length).toBeGreaterThan(
      50,
    );
    const unnamed = incidents.filter(({ causedBy }) => !causedBy);
    expect(unnamed.filter(byIncident).length).toBeGreaterThan(20);
    expect(
      unnamed.filter(incident => !byIncident(incident)).length,
    ).toBeGreaterThan(20);
    expect(
      production.filter(({ status }) => status === 'failure').length,
    ).toBeGreaterThan(20);
    expect(
      deployments.filter(({ status }) => status === 'aborted').length,
    ).toBeGreaterThan(50);
  });

  it('has incidents that nobody closed', () => {
    const open = incidents.filter(({ resolvedAt }) => !resolvedAt).length;
    expect(open).toBeGreaterThan(2);
    expect(open).toBeLessThan(30);
  });

  it('knows the stages of almost every change, in order', () => {
    const changes = production.flatMap(({ changes: list, finishedAt }) =>
      (list ?? []).map(change => ({ ...change, finishedAt })),
    );
    const whole = changes.filter(({ pullRequest }) => pullRequest);
    expect(whole.length / changes.length).toBeGreaterThan(0.9);
    expect(whole.length).toBeLessThan(changes.length);
    const wrong = whole.filter(({ pullRequest, finishedAt }) => {
      const { firstCommitAt, createdAt, firstReviewAt, mergedAt } =
        pullRequest!;
      const moments = [
        firstCommitAt!,
        createdAt!,
        firstReviewAt!,
        mergedAt!,
        finishedAt,
      ];
      return moments.some((at, place) => place && at < moments[place - 1]);
    });
    expect(wrong).toEqual([]);
  });

  it('gives every pull request of a service a number of its own', () => {
    const ids = new Map<string, Set<string>>();
    for (const { changes = [], ...deployment } of deployments)
      for (const { id, pullRequest } of changes ?? []) {
        if (!pullRequest) continue;
        const key = `${nameOf(deployment)} ${pullRequest.number}`;
        ids.set(key, (ids.get(key) ?? new Set()).add(String(id)));
      }
    expect([...ids.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  it('tells only what is new, and in the end the same', () => {
    const noon = new Date('2026-11-24T12:00:00Z');
    const known = new Map<string, DoraEventInput>();
    const key = (event: DoraEventInput) =>
      JSON.stringify([
        event.type,
        event.id,
        'environment' in event && event.environment,
        'attempt' in event && event.attempt,
      ]);
    for (const event of demoEvents(demoProfiles, { now: noon }))
      known.set(key(event), event);
    const news = [
      ...demoEvents(demoProfiles, {
        from: '2026-11-01',
        now: NOW,
        since: noon,
      }),
    ];
    expect(news.length).toBeLessThan(all.length / 100);
    for (const event of news) known.set(key(event), event);
    const sorted = (events: Iterable<DoraEventInput>) =>
      Array.from(events, event => JSON.stringify(event)).sort();
    expect(sorted(known.values())).toEqual(sorted(all));
  });
});
