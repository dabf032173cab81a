import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import doraFeature from '@boardwalk/plugin-dora-backend';
import alertmanagerFeature from '@boardwalk/plugin-dora-backend-module-alertmanager';
import cdeventsFeature from '@boardwalk/plugin-dora-backend-module-cdevents';
import grafanaFeature from '@boardwalk/plugin-dora-backend-module-grafana';
import jiraFeature from '@boardwalk/plugin-dora-backend-module-jira';
import opsgenieFeature from '@boardwalk/plugin-dora-backend-module-opsgenie';
import pagerdutyFeature from '@boardwalk/plugin-dora-backend-module-pagerduty';
import { createHmac } from 'node:crypto';
import request from 'supertest';

jest.setTimeout(120_000);

const engine = createBackendFeatureLoader({
  *loader() {
    yield doraFeature;
    yield alertmanagerFeature;
    yield cdeventsFeature;
    yield grafanaFeature;
    yield jiraFeature;
    yield opsgenieFeature;
    yield pagerdutyFeature;
  },
});

const SECRET = 'a secret of thirty-two characters';
const hmac = (text: string) =>
  createHmac('sha256', SECRET).update(text).digest('hex');
const at = (time: string) => `2026-03-01T${time}:00Z`;

/** Hand-written, in the forms that the tests of each source name their documents for. */
const cdEvent = (kind: string, time: string, id: string, content: object) => {
  const context = {
    specversion: '0.5.0',
    id: `${kind}-${time}`,
    source: '/shop',
    type: `dev.cdevents.${kind}.0.3.0`,
    timestamp: at(time),
  };
  return {
    specversion: '1.0',
    id: context.id,
    source: context.source,
    type: context.type,
    data: {
      context,
      subject: {
        id,
        content: { environment: { id: 'production' }, ...content },
      },
    },
  };
};
const deployed = (time: string) =>
  cdEvent('service.deployed', time, 'checkout', {
    artifactId: 'pkg:generic/checkout@1',
  });
const alerts = (startsAt: string, endsAt?: string) => ({
  version: '4',
  status: endsAt ? 'resolved' : 'firing',
  alerts: [
    {
      status: endsAt ? 'resolved' : 'firing',
      labels: { alertname: 'Down', service: 'checkout' },
      startsAt: at(startsAt),
      endsAt: endsAt ? at(endsAt) : '0001-01-01T00:00:00Z',
      fingerprint: 'f',
    },
  ],
});
const paged = {
  event: {
    id: 'event-1',
    event_type: 'incident.resolved',
    occurred_at: at('14:00'),
    data: {
      id: 'P1',
      status: 'resolved',
      created_at: at('13:00'),
      service: { id: 'S1', summary: 'Cart Service' },
    },
  },
};
const opsgenie = {
  action: 'Create',
  alert: {
    alertId: 'a-1',
    message: 'Down',
    tags: ['service:search'],
    createdAt: Date.parse(at('13:00')),
    updatedAt: Date.parse(at('13:00')) * 1_000_000,
  },
};
const issue = {
  timestamp: Date.parse(at('13:00')),
  webhookEvent: 'jira:issue_created',
  issue: {
    id: '1',
    key: 'OPS-1',
    fields: {
      issuetype: { name: 'Incident' },
      components: [{ name: 'search' }],
      created: '2026-03-01T13:00:00.000+0000',
    },
  },
};

describe('sources of incidents of the DORA engine', () => {
  // Before the database goes, which has a hook of its own: workers are still asking it.
  let backend: Awaited<ReturnType<typeof startTestBackend>> | undefined;
  afterAll(() => backend?.stop());
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('counts what belongs together once, whatever comes in which order', async () => {
    const knex = await databases.init('POSTGRES_18');
    const secrets = { secrets: [SECRET] };
    backend = await startTestBackend({
      features: [
        engine,
        mockServices.database.factory({ knex, migrations: { skip: false } }),
        mockServices.rootConfig.factory({
          data: {
            dora: {
              sources: {
                alertmanager: secrets,
                cdevents: secrets,
                grafana: secrets,
                pagerduty: { ...secrets, services: { s1: 'cart' } },
                jira: secrets,
                opsgenie: { secrets: [] },
              },
            },
          },
        }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: false,
          includeManualTasksOnStartup: false,
        }),
      ],
    });
    const { server } = backend;
    const deliver = (
      source: string,
      payload: object,
      headers: (text: string) => Record<string, string>,
    ) => {
      const text = JSON.stringify(payload);
      return request(server)
        .post(`/api/dora/v1/webhooks/${source}`)
        .set('Content-Type', 'application/json')
        .set(headers(text))
        .send(text);
    };
    const read = (path: string) =>
      request(server)
        .get(`/api/dora/v1${path}`)
        .set('Authorization', mockCredentials.user.header());
    const token = () => ({ Authorization: `Bearer ${SECRET}` });
    const cloudEvent = () => ({
      ...token(),
      'Content-Type': 'application/cloudevents+json',
    });

    for (const [source, payload, headers] of [
      ['alertmanager', alerts('12:22', '12:30'), token],
      ['alertmanager', alerts('12:05', '12:10'), token],
      ['alertmanager', alerts('12:05'), token],
      ['cdevents', deployed('12:20'), cloudEvent],
      ['cdevents', deployed('12:00'), cloudEvent],
      [
        'cdevents',
        cdEvent('incident.resolved', '16:00', 'i-1', {
          service: { id: 'search' },
        }),
        cloudEvent,
      ],
      [
        'cdevents',
        cdEvent('incident.detected', '15:00', 'i-1', {
          service: { id: 'search' },
        }),
        cloudEvent,
      ],
      [
        'grafana',
        { ...alerts('13:00'), version: '1' },
        (text: string) => ({ 'X-Grafana-Alerting-Signature': hmac(text) }),
      ],
      [
        'pagerduty',
        paged,
        (text: string) => ({ 'X-PagerDuty-Signature': `v1=${hmac(text)}` }),
      ],
      [
        'jira',
        issue,
        (text: string) => ({ 'X-Hub-Signature': `sha256=${hmac(text)}` }),
      ],
    ] as const) {
      await deliver(source, payload, headers).expect(202);
      await deliver(source, payload, () => ({})).expect(401);
    }
    await deliver('alertmanager', alerts('12:05'), token)
      .expect(200)
      .expect({ status: 'known' });
    // A secret that is empty is none: the source does not start.
    await deliver('opsgenie', opsgenie, token).expect(404);

    const isOver = async (rows: () => PromiseLike<unknown[]>) => {
      while ((await rows()).length)
        await new Promise(resolve => setTimeout(resolve, 50));
    };
    await isOver(() => knex('deliveries').where({ state: 'pending' }));
    await isOver(() => knex('dirty_services'));
    expect(
      await knex('deliveries').whereNot({ state: 'done' }).select('error'),
    ).toEqual([]);

    const range = 'from=2026-03-01&to=2026-03-02';
    const { body } = await read(`/incidents?${range}`).expect(200);
    expect(
      body.items
        .map((one: Record<string, string | null>) =>
          [one.source, one.service, one.detectedAt, one.resolvedAt].join(' '),
        )
        .sort(),
    ).toEqual([
      'alertmanager:alerts checkout 2026-03-01T12:05:00.000Z 2026-03-01T12:10:00.000Z',
      'alertmanager:alerts checkout 2026-03-01T12:22:00.000Z 2026-03-01T12:30:00.000Z',
      'cdevents search 2026-03-01T15:00:00.000Z 2026-03-01T16:00:00.000Z',
      'grafana:alerts checkout 2026-03-01T13:00:00.000Z ',
      'jira search 2026-03-01T13:00:00.000Z ',
      'pagerduty cart 2026-03-01T13:00:00.000Z 2026-03-01T14:00:00.000Z',
    ]);
    // The alert that came back belongs to the deployment before its first; the other tool's to the last.
    expect(
      await knex('verdicts')
        .join('deployments', 'deployments.id', 'verdicts.deployment_id')
        .select('external_id', 'failed', 'recovered_at')
        .orderBy('external_id'),
    ).toEqual([
      {
        external_id: 'service.deployed-12:00',
        failed: true,
        recovered_at: new Date(at('12:30')),
      },
      {
        external_id: 'service.deployed-12:20',
        failed: true,
        recovered_at: null,
      },
    ]);
  });
});
