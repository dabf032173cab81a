import { ConfigReader } from '@backstage/config';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import {
  batch,
  binary,
  cdEvent,
  sha,
  structured,
  type Change,
} from './__fixtures__/events';
import { CdeventsWebhookSource } from './CdeventsWebhookSource';
import { readCdeventsSettings } from './settings';

const TOKEN = 'a token of enough letters';
const NOW = new Date('2026-03-02T12:00:00Z');
const AT = '2026-03-01T12:00:00.315Z';

const create = (settings: object = {}, secrets = [TOKEN]) =>
  CdeventsWebhookSource.create({
    secrets,
    settings: readCdeventsSettings(new ConfigReader(settings as {})),
  });
const source = create();

type Sent = ReturnType<typeof structured>;

const translate = ({ headers, body }: Sent, settings?: object) =>
  create(settings).translate({
    headers,
    body: Buffer.from(body),
    eventType: '',
    receivedAt: NOW,
  });
/** Events as the engine stores them; throws where one is refused. */
function eventsOf(sent: Sent, settings?: object): DoraEvent[] {
  const outcome = translate(sent, settings);
  if ('ignored' in outcome) throw new Error(outcome.ignored);
  return outcome.events.map(input => {
    const parsed = parseEvent(input, { now: NOW.getTime() });
    if (!parsed.event) throw new Error(parsed.error);
    return parsed.event;
  });
}
const event = (kind: string, change?: Change, settings?: object): DoraEvent => {
  const [first, ...others] = eventsOf(
    structured(cdEvent(kind, change)),
    settings,
  );
  expect(others).toEqual([]);
  return first;
};
const ignored = (kind: string, change?: Change, settings?: object) => {
  const outcome = translate(structured(cdEvent(kind, change)), settings);
  return 'ignored' in outcome ? outcome.ignored : outcome.events;
};

describe('CdeventsWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: [
      { name: 'structured', ...structured(cdEvent('service.deployed')) },
      { name: 'binary', ...binary(cdEvent('pipelinerun.finished')) },
      {
        name: 'batched',
        ...batch(cdEvent('service.upgraded'), cdEvent('incident.detected')),
      },
    ],
    sign: () => ({ authorization: `Bearer ${TOKEN}` }),
    signsBody: false,
  });

  describe('as a CloudEvent', () => {
    const one = cdEvent('service.deployed', { customData: { x: 'Größe' } });

    it('is the same whichever way it is sent', () => {
      const ways = [structured(one), binary(one), batch(one)];
      const encoded = structured(one, {
        data: undefined,
        data_base64: Buffer.from(JSON.stringify(one)).toString('base64'),
      });
      for (const way of [...ways, encoded])
        expect(eventsOf(way)).toEqual(eventsOf(structured(one)));
      const keys = ways.map(({ headers, body }) =>
        source.deliveryKey({ headers, body: Buffer.from(body) }),
      );
      expect(new Set(keys).size).toBe(1);
    });

    it('says what kind it is of', () => {
      const kindOf = ({ headers, body }: Sent) =>
        source.eventType({ headers, body: Buffer.from(body) });
      expect(kindOf(binary(one))).toBe('dev.cdevents.service.deployed.0.3.0');
      expect(kindOf(batch(one, one))).toBe('batch of 2');
    });

    it.each([
      [{ headers: {}, body: JSON.stringify(one) }, /is no CloudEvent/],
      [structured(one, { specversion: '0.3' }), /specversion: must be 1.0/],
      [
        binary(one, { 'ce-specversion': '2.0' }),
        /ce-specversion .*must be 1.0/,
      ],
      [binary(one, { 'ce-id': 'other' }), /agree on id: 'other' is not/],
      [structured(one, { type: 'dev.cdevents.x.y' }), /agree on type/],
      [structured(one, { source: '/x' }), /agree on source/],
      [structured(one, { data: undefined }), /has no data/],
      [
        batch(
          one,
          cdEvent('service.deployed', { content: { artifactId: '' } }),
        ),
        /Event 1 of the batch: .*artifactId/,
      ],
      [
        batch(one, cdEvent('x', { context: { timestamp: 'now' } })),
        /timestamp/,
      ],
    ])('says what is wrong with it', (sent, reason) => {
      expect(() => translate(sent as Sent)).toThrow(reason);
    });

    it('takes what there is in a batch', () => {
      const sent = batch(cdEvent('environment.created'), one);
      expect(eventsOf(sent)).toHaveLength(1);
      expect(translate(batch())).toEqual({ ignored: 'The batch is empty' });
    });
  });

  describe('as a CDEvent', () => {
    it.each([
      ['0.1.1', { specversion: undefined, version: '0.3.0' }, 'service'],
      ['0.2.0', { specversion: undefined, version: '0.4.1' }, 'service'],
      ['0.3.0', {}, undefined],
      ['7.0.0-draft', { specversion: '9.0.0' }, undefined],
    ])('is read in its version %s', (version, context, type) => {
      expect(
        event('service.deployed', {
          version,
          context,
          subject: type ? { type } : {},
        }),
      ).toMatchObject({ type: 'deployment' });
    });

    it.each([
      [{ context: { specversion: undefined } }, /specversion is missing/],
      [
        { context: { type: 'com.example.thing' } },
        /must be a type of CDEvents/,
      ],
      [{ context: { id: '' } }, /id/],
      [{ context: { timestamp: '2026-03-01' } }, /moment with a time zone/],
      [{ subject: { id: '' } }, /subject.id/],
      [{ subject: { content: undefined } }, /subject.content/],
      [{ subject: { type: 'pipelineRun' } }, /'pipelineRun' is not that/],
      [{ content: { environment: undefined } }, /environment/],
      [{ content: { environment: {} } }, /environment.id/],
    ])('keeps to the rules of the schemas: %j', (change, reason) => {
      expect(() => event('service.deployed', change as Change)).toThrow(reason);
    });

    it('takes nothing from prototypes', () => {
      const sent = structured(cdEvent('service.deployed'));
      const body = sent.body.replace(
        '"content":{',
        '"content":{"__proto__":{"artifactId":"evil"},',
      );
      expect(eventsOf({ ...sent, body })).toEqual(eventsOf(sent));
    });

    it.each([
      ['service.published', /no deployment/],
      ['service.removed', /no deployment/],
      ['pipelinerun.started', /when it has finished/],
      ['taskrun.started', /when it has finished/],
      ['change.created', /when it is merged/],
      ['artifact.packaged', /when a service is deployed/],
      ['environment.created', /what is deployed to them/],
      ['testsuiterun.finished', /tell nothing about delivery/],
      ['constructor.prototype', /tell nothing about delivery/],
    ])('ignores %s with a reason', (kind, reason) => {
      expect(ignored(kind)).toMatch(reason);
    });
  });

  describe('of a service', () => {
    it('is a deployment that went well', () => {
      expect(event('service.deployed')).toEqual({
        type: 'deployment',
        source: 'cdevents',
        id: 'id-of-service.deployed',
        version: Date.parse(AT),
        service: 'mysubject123',
        environment: 'production',
        attempt: 1,
        status: 'success',
        kind: 'deploy',
        finishedAt: AT,
        artifact: expect.stringContaining('pkg:oci/myapp@sha256'),
      });
      expect(event('service.upgraded')).toMatchObject({ kind: 'deploy' });
      expect(event('service.rolledback')).toMatchObject({ kind: 'rollback' });
    });

    it.each([
      [`pkg:golang/git.com/org/app@${sha('a')}`, { revision: sha('a') }],
      [`pkg:oci/app@sha256%3Aab?tag=main-${sha('b')}`, { revision: sha('b') }],
      [
        `pkg:oci/app@1.0?vcs_url=git%2Bhttps://github.com/Acme/Shop.git@${sha(
          'c',
        )}`,
        { revision: sha('c'), repository: 'github.com/acme/shop' },
      ],
      [`pkg:oci/app@sha256%3A${'d'.repeat(64)}`, {}],
      ['no purl', {}],
    ])('knows where %s comes from', (artifactId, origin) => {
      const found = event('service.deployed', { content: { artifactId } });
      expect(found).toMatchObject(origin);
      expect('revision' in found).toBe('revision' in origin);
    });

    it('honours what the sender adds, and names of the configuration', () => {
      expect(
        event('service.deployed', {
          customData: {
            service: 'component:default/checkout',
            environment: 'eu',
            repository: 'https://github.com/Acme/Shop',
            revision: sha('e'),
            rework: true,
            other: { deep: 1 },
          },
        }),
      ).toMatchObject({
        service: 'component:default/checkout',
        environment: 'eu',
        repository: 'github.com/acme/shop',
        revision: sha('e'),
        rework: true,
      });
      expect(
        event(
          'service.deployed',
          { subject: { id: '/ns/App' }, customData: 'aGVsbG8=' },
          { services: { app: 'acme/app' } },
        ),
      ).toMatchObject({ service: 'acme/app' });
    });
  });

  it.each([
    ['success', 'success'],
    ['failure', 'failure'],
    ['error', 'failure'],
    ['cancel', 'aborted'],
  ])('takes the outcome %s of a deployment as %s', (outcome, status) => {
    expect(
      event('deployment.finished', { content: { outcome }, version: '0.1.0' }),
    ).toMatchObject({ type: 'deployment', service: 'myapp', status });
  });

  describe('of a run', () => {
    it('is a pipeline', () => {
      expect(event('pipelinerun.finished')).toEqual({
        type: 'pipeline',
        source: 'cdevents',
        id: '/event/source/123#mySubject123',
        version: Date.parse(AT),
        service: 'mypipeline',
        attempt: 1,
        status: 'failure',
        finishedAt: AT,
        url: 'https://www.example.com/mySubject123',
      });
    });

    it.each(['pipelinerun.finished', 'taskrun.finished'])(
      'is a deployment where a rule says so: %s',
      kind => {
        const pipelines = ['myPipeline', 'myTask'].map(name => ({
          name,
          environment: 'production',
          service: 'component:default/shop',
        }));
        expect(event(kind, {}, { pipelines })).toMatchObject({
          type: 'deployment',
          id: 'run//event/source/123#mySubject123',
          service: 'component:default/shop',
          environment: 'production',
          status: 'failure',
        });
      },
    );

    it('is nothing without an outcome, and a task without a rule', () => {
      expect(
        ignored('pipelinerun.finished', { content: { outcome: undefined } }),
      ).toMatch(/does not tell its outcome/);
      expect(ignored('taskrun.finished')).toMatch(/part of its pipeline/);
    });
  });

  describe('of a change', () => {
    it('is the commit that a merge made', () => {
      expect(
        event('change.merged', {
          subject: { id: 'pull/17' },
          customData: { revision: sha('a') },
        }),
      ).toEqual({
        type: 'change',
        source: 'cdevents',
        id: sha('a'),
        version: Date.parse(AT),
        repository: 'git.acme.dev/acme/shop',
        committedAt: AT,
        pullRequest: { number: 17, mergedAt: AT },
      });
      expect(
        event('change.merged', { subject: { id: sha('B') } }),
      ).toMatchObject({ id: sha('b') });
    });

    it('is nothing without a commit or a repository', () => {
      expect(ignored('change.merged')).toMatch(/names no commit/);
      expect(
        ignored('change.merged', {
          subject: { id: sha('a') },
          content: { repository: undefined },
        }),
      ).toMatch(/names no repository/);
    });
  });

  describe('of an incident', () => {
    const at = (kind: string, timestamp: string) =>
      event(kind, { context: { timestamp } });

    it('is its beginning', () => {
      expect(event('incident.detected')).toEqual({
        type: 'incident',
        source: 'cdevents',
        id: '/event/source/123#mySubject123',
        version: 8.64e15 - Date.parse(AT),
        service: 'myapp',
        environment: 'prod1',
        title: 'Response time above threshold of 100ms',
        detectedAt: AT,
      });
    });

    it('lets the earliest beginning and the last end count', () => {
      const early = at('incident.detected', '2026-03-01T12:00:00Z');
      const late = at('incident.reported', '2026-03-01T12:10:00Z');
      expect(late.id).toBe(early.id);
      expect(early.version).toBeGreaterThan(late.version);
      const end = at('incident.resolved', '2026-03-01T12:30:00Z');
      const last = at('incident.resolved', '2026-03-01T12:40:00Z');
      expect(end).toMatchObject({
        source: 'cdevents:resolutions',
        id: early.id,
        environment: 'prod1',
        resolvedAt: '2026-03-01T12:30:00.000Z',
      });
      expect(last.version).toBeGreaterThan(end.version);
    });

    it.each(['CAUSE', 'caused_by'])(
      'knows its cause by a link: %s',
      linkKind => {
        const link = (kind: string, contextId: string) => ({
          linkType: 'RELATION',
          linkKind: kind,
          target: { contextId },
          tags: {},
        });
        const links = [link('TRIGGER', 'other'), link(linkKind, 'id-of-x')];
        expect(
          event('incident.detected', { context: { links } }),
        ).toMatchObject({
          causedBy: { source: 'cdevents', id: 'id-of-x' },
        });
      },
    );

    it('is nothing without a service', () => {
      expect(
        ignored('incident.detected', { content: { service: undefined } }),
      ).toMatch(/names no service/);
    });
  });

  describe('of a ticket', () => {
    it('is an incident by its type or label', () => {
      expect(event('ticket.created')).toMatchObject({
        source: 'cdevents',
        service: 'checkout',
        title: 'New CVE-123 detected',
        severity: 'high',
        url: 'https://example.issues.com/ticket123',
      });
      expect(
        event('ticket.closed', {
          content: {
            ticketType: 'task',
            labels: ['Incident', 'service:checkout'],
            resolution: 'completed',
          },
        }),
      ).toMatchObject({
        source: 'cdevents:resolutions',
        resolvedAt: AT,
      });
    });

    it('is nothing else', () => {
      expect(
        ignored('ticket.created', { content: { ticketType: 'task' } }),
      ).toMatch(/no incident/);
      expect(ignored('ticket.created', { content: { labels: [] } })).toMatch(
        /names no service/,
      );
    });
  });
});
