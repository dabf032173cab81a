import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type {
  AdoptionAnswer,
  AdoptionTeamsAnswer,
  EffectSide,
} from '@boardwalk/plugin-dora-common';
import { doraMetricReadPermission } from '@boardwalk/plugin-dora-common';
import { parse as parseCsv } from 'csv-parse/sync';
import { createAnswerValidator } from '../__testUtils__/openApi';
import { startEngine, type Engine } from '../__testUtils__/startEngine';
import { poissonRatio } from '../domain/statistics/poissonRate';
import { shareDifference } from '../domain/statistics/share';
import { percentile } from '../domain/values/percentile';
import { createConditionalDecision, doraConditions } from '../permissions';

jest.setTimeout(120_000);

const SINCE = '2026-03-02';
const DAY = 86_400_000;

const entity = (
  kind: string,
  name: string,
  annotations: Record<string, string> = {},
  owner?: string,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, title: name.toUpperCase(), annotations },
  spec: { type: 'service' },
  relations: owner
    ? [{ type: 'ownedBy', targetRef: `group:default/${owner}` }]
    : [],
});
const since = (date: string) => ({ 'boardwalk.dev/platform-since': date });

const ENTITIES = [
  entity('Group', 'web', since(SINCE)),
  entity('Group', 'money'),
  entity('Group', 'vague', since('soon')),
  entity('Group', 'later', since('2999-01-01')),
  entity('Component', 'checkout', {}, 'web'),
  entity('Component', 'basket', {}, 'web'),
  entity('Component', 'pay', {}, 'money'),
  entity('Component', 'odd', {}, 'vague'),
  entity('Component', 'new', {}, 'later'),
];

interface Delivery {
  service: string;
  at: number;
  failed: boolean;
  rework: boolean;
  leads: number[];
}

/** Three services by fixed rules: those of web change on the day, that of money does not. */
function deliveries(): Delivery[] {
  const start = Date.parse('2025-12-01T10:00:00Z');
  const found: Delivery[] = [];
  for (let day = 0; day < 182; day++)
    for (const [service, every, gains] of [
      ['checkout', 3, true],
      ['basket', 7, true],
      ['pay', 4, false],
    ] as const) {
      const at = start + day * DAY;
      const after = gains && at >= Date.parse(SINCE);
      if (day % (after ? 1 : every) !== 0) continue;
      const number = found.filter(other => other.service === service).length;
      found.push({
        service,
        at,
        failed: number % (after ? 11 : 4) === 1,
        rework: number % 9 === 0,
        leads: after
          ? [3_600 + number * 13, 5_400 + number]
          : [36_000 + number * 13, 40_000 + number],
      });
    }
  return found;
}

const toEvent = ({ service, at, failed, rework, leads }: Delivery) => ({
  type: 'deployment',
  source: 'ci',
  id: `${service}-${at}`,
  service,
  environment: 'prod',
  status: failed ? 'failure' : 'success',
  rework,
  finishedAt: new Date(at).toISOString(),
  changes: leads.map((lead, index) => ({
    id: `${service}-${at}-${index}`,
    committedAt: new Date(at - lead * 1000).toISOString(),
  })),
});

/** The figures of some services in some time, one deployment after the other. */
function bruteForce(services: string[], from: string, to: string) {
  const own = deliveries().filter(({ service }) => services.includes(service));
  const inside = own.filter(
    ({ at }) => at >= Date.parse(from) && at < Date.parse(to),
  );
  const good = inside.filter(({ failed }) => !failed);
  const ascending = (values: number[]) => values.sort((a, b) => a - b);
  const recoveries = inside.flatMap(({ service, failed, at }) => {
    const next = own.find(
      other => other.service === service && other.at > at && !other.failed,
    );
    return failed && next ? [(next.at - at) / 1000] : [];
  });
  const leads = good.flatMap(delivery => delivery.leads);
  return {
    deployments: good.length,
    attempts: inside.length,
    failures: inside.filter(({ failed }) => failed).length,
    rework: good.filter(({ rework }) => rework).length,
    changes: leads.length,
    lead: percentile(ascending(leads), 0.5),
    recoveries: recoveries.length,
    recovery: percentile(ascending(recoveries), 0.5),
  };
}

describe('before and after the platform', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const check = createAnswerValidator();
  let engine: Engine;

  async function ask(address: string, status = 200) {
    const response = await engine.api
      .get(`/api/dora/v1/${address}`)
      .set('Authorization', mockCredentials.user.header());
    expect([address, response.status, response.body.error]).toEqual([
      address,
      status,
      status === 200 ? undefined : expect.anything(),
    ]);
    check('get', `/v1/${address.replace(/\?.*/, '')}`, response);
    return response.body;
  }
  const adoption = (query: string): Promise<AdoptionAnswer> =>
    ask(`adoption?${query}`);
  const teams = (query: string): Promise<AdoptionTeamsAnswer> =>
    ask(`adoption/teams?${query}`);
  const asOwnerOf = (...owners: string[]) =>
    engine.permissions.authorizeConditional.mockResolvedValueOnce([
      createConditionalDecision(
        doraMetricReadPermission,
        doraConditions.isOwner({ owners }),
      ),
    ]);

  beforeAll(async () => {
    engine = await startEngine(databases, {
      entities: ENTITIES,
      dora: { timeZone: 'UTC' },
    });
    const events = deliveries().map(toEvent);
    await engine.api
      .post('/api/dora/v1/events')
      .set('Authorization', mockCredentials.service.header())
      .send(events)
      .expect(200, { accepted: events.length, duplicates: 0, rejected: [] });
    for (;;) {
      const { rows } = await engine.knex.raw<{ rows: unknown[] }>(`
        SELECT FROM service_keys JOIN services ON services.id = service_id
         WHERE key = 'checkout' AND resolved
           AND EXISTS (SELECT FROM scopes WHERE ref = 'group:default/web')
           AND NOT EXISTS (SELECT FROM dirty_services)
           AND NOT EXISTS (SELECT FROM dirty_cells)`);
      if (rows.length > 0) break;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  });

  it.each([
    ['group:default/web', ['checkout', 'basket']],
    ['component:default/checkout', ['checkout']],
  ])(
    'has the figures of %s as its deployments say',
    async (scope, services) => {
      const {
        adoption: date,
        windows,
        metrics,
      } = await adoption(`scope=${scope}`);
      expect(date).toEqual({
        date: SINCE,
        source: 'annotation',
        entity: 'group:default/web',
        firstService: null,
        missing: null,
      });
      // From the first deployment on, and as long after.
      expect(windows).toEqual({
        before: {
          from: '2025-12-01T00:00:00.000Z',
          to: '2026-03-02T00:00:00.000Z',
          days: 91,
          services: services.length,
        },
        after: {
          from: '2026-03-02T00:00:00.000Z',
          to: '2026-06-01T00:00:00.000Z',
          days: 91,
          services: services.length,
        },
        gap: 0,
      });
      const one = bruteForce(services, '2025-12-01', '2026-03-02');
      const other = bruteForce(services, '2026-03-02', '2026-06-01');
      const sides = { before: one, after: other };
      const side = (effect: { before: EffectSide; after: EffectSide }) => ({
        before: [effect.before.value, effect.before.n],
        after: [effect.after.value, effect.after.n],
      });
      const expected = (
        figure: (of: typeof one) => [value: number | null, n: number],
      ) => ({ before: figure(sides.before), after: figure(sides.after) });

      expect(side(metrics!.deploymentFrequency)).toEqual(
        expected(of => [of.deployments / 91, of.deployments]),
      );
      expect(side(metrics!.changeLeadTime)).toEqual(
        expected(of => [of.lead, of.changes]),
      );
      expect(side(metrics!.changeFailRate)).toEqual(
        expected(of => [of.failures / of.attempts, of.attempts]),
      );
      expect(side(metrics!.failedDeploymentRecoveryTime)).toEqual(
        expected(of => [of.recovery, of.recoveries]),
      );
      expect(side(metrics!.deploymentReworkRate)).toEqual(
        expected(of => [of.rework / of.deployments, of.deployments]),
      );

      const ratio = poissonRatio(
        { events: other.deployments, time: 91 },
        { events: one.deployments, time: 91 },
      );
      expect(metrics!.deploymentFrequency.change).toEqual({
        kind: 'ratio',
        value: ratio.value,
        interval: { low: ratio.low, high: ratio.high },
        verdict: 'better',
        reason: 'intervalLeavesOutNoChange',
      });
      const { low, high } = shareDifference(
        { part: other.failures, whole: other.attempts },
        { part: one.failures, whole: one.attempts },
      );
      expect(metrics!.changeFailRate.change.interval).toEqual({ low, high });
      expect(metrics!.changeLeadTime.change.verdict).toBe('better');
    },
  );

  it('has the figures of the metrics endpoint', async () => {
    const { metrics } = await adoption('scope=group:default/web&before=30');
    const range = 'from=2026-03-02&to=2026-04-01&granularity=none';
    const same = await ask(`metrics?scope=group:default/web&${range}`);
    expect(metrics!.deploymentFrequency.after.value).toBe(
      same.metrics.deploymentFrequency.perDay,
    );
    expect(metrics!.changeLeadTime.after.value).toBe(
      same.metrics.changeLeadTime.p50,
    );
    expect(metrics!.changeFailRate.after.value).toBe(
      same.metrics.changeFailRate.value,
    );
    // Charts mark the day.
    expect(same.platformDates).toEqual([
      { entity: 'group:default/web', title: 'WEB', date: SINCE },
    ]);
  });

  it('takes another date, other lengths and a gap', async () => {
    const { adoption: date, windows } = await adoption(
      'scope=group:default/money&date=2026-02-01&before=10&after=20&gap=5',
    );
    expect(date).toMatchObject({ date: '2026-02-01', source: 'asked' });
    expect(windows).toMatchObject({
      before: { from: '2026-01-22T00:00:00.000Z', days: 10 },
      after: { from: '2026-02-06T00:00:00.000Z', days: 20 },
      gap: 5,
    });
  });

  it('says why there is nothing to compare', async () => {
    const without = { windows: null, metrics: null };
    expect(await adoption('scope=group:default/money')).toMatchObject({
      ...without,
      missing: 'date',
      adoption: { date: null, missing: 'none' },
    });
    expect(await adoption('scope=component:default/odd')).toMatchObject({
      missing: 'date',
      adoption: { missing: 'invalid', entity: 'group:default/vague' },
    });
    expect(await adoption('')).toMatchObject({
      ...without,
      scope: null,
      missing: 'date',
      adoption: { missing: 'several' },
      platformDates: [
        { entity: 'group:default/web', date: SINCE },
        { entity: 'group:default/later', date: '2999-01-01' },
      ],
    });
    expect(await adoption('scope=component:default/new')).toMatchObject({
      ...without,
      missing: 'before',
    });
    expect(
      await adoption('scope=group:default/web&date=2025-12-01'),
    ).toMatchObject({ ...without, missing: 'before' });
  });

  it('establishes nothing from a few days', async () => {
    const { metrics } = await adoption(
      'scope=component:default/pay&date=2026-02-01&before=7',
    );
    for (const { change } of Object.values(metrics!))
      expect(change.verdict).toBe('notEstablished');
  });

  it('shows teams beside each other over the same time', async () => {
    const answer = await teams('scope=group:default/web');
    const rows = Object.fromEntries(
      answer.items.map(({ team, cohort, platformSince, services }) => [
        team,
        [cohort, platformSince, services],
      ]),
    );
    expect(rows).toEqual({
      'group:default/web': ['adopted', SINCE, 2],
      // The others never deployed.
      'group:default/money': ['notYet', null, 1],
    });
    expect(answer.services).toEqual({ adopted: 2, notYet: 1, other: 0 });
    const before = bruteForce(['pay'], '2025-12-01', '2026-03-02');
    const after = bruteForce(['pay'], '2026-03-02', '2026-06-01');
    const money = answer.items.find(({ title }) => title === 'MONEY')!;
    expect(money.metrics!.changeFailRate).toEqual({
      before: { value: before.failures / before.attempts, n: before.attempts },
      after: { value: after.failures / after.attempts, n: after.attempts },
    });
    const lead = money.metrics!.changeLeadTime.after;
    expect(lead.n).toBe(after.changes);
    expect(Math.abs(lead.value! / after.lead! - 1)).toBeLessThanOrEqual(0.005);
    const { comparison, notYet } = answer.trend!.deploymentFrequency;
    expect(notYet.change.verdict).toBe('noClearChange');
    expect(comparison.verdict).toBe('better');
    expect(comparison.value).toBeCloseTo(
      answer.trend!.deploymentFrequency.adopted.change.value! /
        notYet.change.value!,
      9,
    );
  });

  it('lists teams of the organisation, with a date and without', async () => {
    const undated = await teams('');
    expect(undated).toMatchObject({ missing: 'date', trend: null });
    expect(undated.items.map(({ title, cohort }) => [title, cohort])).toEqual([
      ['LATER', 'adopted'],
      ['MONEY', 'notYet'],
      ['VAGUE', 'notYet'],
      ['WEB', 'adopted'],
    ]);
    const dated = await teams(`date=${SINCE}`);
    expect(dated.services).toEqual({ adopted: 2, notYet: 1, other: 0 });
    const csv = await engine.api
      .get(`/api/dora/v1/adoption/teams?date=${SINCE}&format=csv`)
      .set('Authorization', mockCredentials.user.header());
    check('get', '/v1/adoption/teams', csv);
    const rows = parseCsv(csv.text, { columns: true }) as Array<
      Record<string, string>
    >;
    expect(rows).toHaveLength(dated.items.length);
    const web = dated.items.find(({ title }) => title === 'WEB')!;
    expect(rows.find(({ title }) => title === 'WEB')).toMatchObject({
      platformSince: SINCE,
      deployments_after: String(web.metrics!.deploymentFrequency.after.n),
      changeFailRate_before: String(web.metrics!.changeFailRate.before.value),
    });
  });

  it.each([
    ['date=soon', 'date must be a date'],
    ['date=2026-02-30', 'date must be a date'],
    ['date=2999-01-01', 'date must be before today'],
    ['before=0', 'before'],
    ['after=367', 'after'],
    ['gap=-1', 'gap'],
    ['gap=1.5', 'gap'],
  ])('explains what is wrong with %s', async (query, message) => {
    for (const path of ['adoption', 'adoption/teams']) {
      const { error } = await ask(`${path}?${query}`, 400);
      expect(error.message).toContain(message);
    }
  });

  it('answers owners about what is theirs, beside what they may see', async () => {
    for (const path of ['adoption', 'adoption/teams']) {
      asOwnerOf('group:default/web');
      await ask(`${path}?scope=group:default/money`, 403);
      asOwnerOf('group:default/web');
      await ask(`${path}?date=${SINCE}`, 403);
    }
    asOwnerOf('group:default/web');
    const own = await adoption('scope=group:default/web');
    expect(own.metrics).not.toBeNull();
    asOwnerOf('group:default/web');
    const beside = await teams('scope=group:default/web');
    expect(beside.items.map(({ title }) => title)).toEqual(['WEB']);
    expect(beside.trend).toBeNull();
  });
});
