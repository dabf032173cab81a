import { ConfigReader } from '@backstage/config';
import {
  parseEvent,
  type DoraEvent,
  type DoraEventInput,
} from '@boardwalk/plugin-dora-common';
import {
  SinkUnavailableError,
  type OutgoingMessage,
} from '@boardwalk/plugin-dora-node';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { schemaOf } from '../__fixtures__/schemas';
import { CdeventsWebhookSource } from '../CdeventsWebhookSource';
import { readCdeventsSettings } from '../settings';
import { CdeventsSink } from './CdeventsSink';
import { readCdeventsSinkSettings } from './sinkSettings';

const NOW = new Date('2026-03-02T12:00:00Z');
const REVISION = 'ab'.repeat(20);
const DIGEST = `sha256:${'cd'.repeat(32)}`;
const TOKEN = 'a token of enough letters';

/** An event as the engine hands it over. */
function event(input: object): DoraEvent {
  const parsed = parseEvent(input as DoraEventInput, { now: NOW.getTime() });
  if (!parsed.event) throw new Error(parsed.error);
  return parsed.event;
}
const deployment = (fields: object = {}) =>
  event({
    type: 'deployment',
    source: 'jenkins',
    id: 'shop #12',
    service: 'component:default/shop',
    environment: 'production',
    status: 'success',
    startedAt: '2026-03-01T11:55:00Z',
    finishedAt: '2026-03-01T12:00:00Z',
    revision: REVISION,
    repository: 'github.com/acme/shop',
    artifact: `registry.acme.dev/team/shop:1.4@${DIGEST}`,
    ...fields,
  });
const incident = (fields: object = {}) =>
  event({
    type: 'incident',
    source: 'pagerduty',
    id: 'Q1',
    service: 'component:default/shop',
    environment: 'production',
    title: 'Größe: too many "errors"',
    severity: 'critical',
    detectedAt: '2026-03-01T12:00:00Z',
    ...fields,
  });
const change = (fields: object = {}) =>
  event({
    type: 'change',
    source: 'github:pull-requests',
    id: REVISION,
    repository: 'github.com/acme/shop',
    committedAt: '2026-03-01T12:00:00Z',
    pullRequest: {
      number: 7,
      createdAt: '2026-02-28T12:00:00Z',
      mergedAt: '2026-03-01T12:00:00Z',
    },
    ...fields,
  });

describe('CdeventsSink', () => {
  let server: Server;
  let address: string;
  let requests: Array<{ headers: IncomingHttpHeaders; body: Buffer }>;
  let answer: {
    status: number;
    headers?: Record<string, string>;
    body?: string;
  };

  beforeAll(async () => {
    server = createServer(async (req, res) => {
      requests.push({ headers: req.headers, body: await buffer(req) });
      res.writeHead(answer.status, answer.headers);
      res.end(answer.body);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sink`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    requests = [];
    answer = { status: 202 };
  });

  const create = (settings: object = {}) =>
    CdeventsSink.create(
      readCdeventsSinkSettings(
        new ConfigReader({
          app: { baseUrl: 'https://portal.acme.dev' },
          dora: { sinks: { cdevents: { url: address, ...settings } } },
        }),
      )!,
    );
  const receiver = CdeventsWebhookSource.create({
    secrets: [TOKEN],
    settings: readCdeventsSettings(
      new ConfigReader({
        pipelines: [{ name: 'deploy', environment: 'production' }],
      }),
    ),
  });
  const messagesOf = (
    one: DoraEvent,
    beside: Partial<OutgoingMessage> = {},
    settings?: object,
  ): OutgoingMessage[] =>
    create(settings)
      .plan(one)
      .map(planned => ({
        ...planned,
        event: one,
        deployedBefore: false,
        ...beside,
      }));
  const post = (message: OutgoingMessage, settings?: object) =>
    create(settings).send(message, AbortSignal.timeout(10_000));

  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);

  /** Sends an event; each CDEvent of it is checked, and read back as the receiver reads it. */
  async function sendAll(
    one: DoraEvent,
    beside?: Partial<OutgoingMessage>,
    settings: object = { token: TOKEN },
  ) {
    const found = [];
    for (const message of messagesOf(one, beside, settings)) {
      expect(await post(message, settings)).toEqual({ sent: true });
      const sent = requests.at(-1)!;
      const request = {
        headers: sent.headers as Record<string, string>,
        body: sent.body,
      };
      expect(receiver.verify(request)).toBe(true);
      const parsed = JSON.parse(sent.body.toString());
      const cdEvent = parsed.data ?? parsed;
      const valid = ajv.validate(schemaOf(cdEvent.context.type), cdEvent);
      expect(valid ? '' : ajv.errorsText()).toBe('');
      const outcome = receiver.translate({
        ...request,
        eventType: '',
        receivedAt: NOW,
      });
      const events =
        'events' in outcome ? outcome.events.map(input => event(input)) : [];
      found.push({ cdEvent, events, outcome });
    }
    return found;
  }
  const typesOf = async (one: DoraEvent, beside?: Partial<OutgoingMessage>) =>
    (await sendAll(one, beside)).map(({ cdEvent }) => cdEvent.context.type);

  describe('deployments', () => {
    it.each([
      [{}, false, 'service.deployed'],
      [{}, true, 'service.upgraded'],
      [{ kind: 'redeploy' }, true, 'service.upgraded'],
      [{ kind: 'rollback' }, true, 'service.rolledback'],
      [{ status: 'failure' }, true, 'taskrun.finished'],
      [{ status: 'aborted', kind: 'rollback' }, true, 'taskrun.finished'],
    ])(
      '%j, deployed before: %s, is %s',
      async (fields, deployedBefore, kind) => {
        expect(await typesOf(deployment(fields), { deployedBefore })).toEqual([
          `dev.cdevents.${kind}.0.3.0`,
        ]);
      },
    );

    it.each([
      [{ status: 'success', kind: 'deploy' }],
      [{ status: 'success', kind: 'rollback', rework: true }],
      [{ status: 'failure', kind: 'deploy' }],
      [{ status: 'aborted', kind: 'deploy' }],
    ])('come back as they were: %j', async fields => {
      const [{ events }] = await sendAll(deployment(fields));
      expect(events).toEqual([
        expect.objectContaining({
          type: 'deployment',
          source: 'cdevents',
          service: 'component:default/shop',
          environment: 'production',
          finishedAt: '2026-03-01T12:00:00.000Z',
          revision: REVISION,
          repository: 'github.com/acme/shop',
          ...fields,
        }),
      ]);
    });

    it('name the entity, once there is one', async () => {
      const one = deployment({ service: 'github.com/acme/shop' });
      const [{ cdEvent }] = await sendAll(one, {
        serviceRef: 'component:default/shop',
      });
      expect(cdEvent.subject.id).toBe('component:default/shop');
      const [{ cdEvent: unknown }] = await sendAll(one);
      expect(unknown.subject.id).toBe('github.com/acme/shop');
    });

    it.each([
      [
        {},
        `pkg:oci/shop@sha256%3A${'cd'.repeat(
          32,
        )}?repository_url=registry.acme.dev/team/shop&vcs_url=git%2Bhttps%3A//github.com/acme/shop%40${REVISION}`,
      ],
      [{ artifact: 'pkg:npm/shop@1.4.2' }, 'pkg:npm/shop@1.4.2'],
      [
        { artifact: 'registry.acme.dev/shop:1.4' },
        `pkg:generic/shop@${REVISION}?vcs_url=git%2Bhttps%3A//github.com/acme/shop%40${REVISION}`,
      ],
      [
        { artifact: undefined, repository: undefined },
        `pkg:generic/shop@${REVISION}`,
      ],
      [
        { artifact: undefined, revision: undefined, service: 'Größe & co' },
        'pkg:generic/gr%C3%B6%C3%9Fe%20%26%20co',
      ],
    ])(
      'name what was deployed as a package URL: %j',
      async (fields, artifactId) => {
        const [{ cdEvent }] = await sendAll(deployment(fields));
        expect(cdEvent.subject.content.artifactId).toBe(artifactId);
      },
    );
  });

  describe('incidents', () => {
    it('are detected, and resolved once they end', async () => {
      expect(await typesOf(incident())).toEqual([
        'dev.cdevents.incident.detected.0.3.0',
      ]);
      const ended = incident({ resolvedAt: '2026-03-01T13:00:00Z' });
      const sent = await sendAll(ended);
      expect(
        sent.map(({ cdEvent }) => [
          cdEvent.context.type,
          cdEvent.context.timestamp,
        ]),
      ).toEqual([
        ['dev.cdevents.incident.detected.0.3.0', '2026-03-01T12:00:00.000Z'],
        ['dev.cdevents.incident.resolved.0.3.0', '2026-03-01T13:00:00.000Z'],
      ]);
      expect(sent.flatMap(({ events }) => events)).toEqual([
        expect.objectContaining({
          type: 'incident',
          id: 'pagerduty#Q1',
          title: 'Größe: too many "errors"',
          service: 'component:default/shop',
          environment: 'production',
          detectedAt: '2026-03-01T12:00:00.000Z',
        }),
        expect.objectContaining({
          id: 'pagerduty#Q1',
          resolvedAt: '2026-03-01T13:00:00.000Z',
        }),
      ]);
    });

    it('are the same incident where another event tells the end', async () => {
      const end = incident({
        source: 'pagerduty:resolutions',
        detectedAt: '2026-03-01T13:00:00Z',
        resolvedAt: '2026-03-01T13:00:00Z',
      });
      const [resolved, ...others] = messagesOf(end);
      expect(others).toEqual([]);
      const [detected] = messagesOf(incident());
      expect(resolved.kind).toBe('incident.resolved');
      expect(resolved.subject).toBe(detected.subject);
    });

    it('are detected once, however often they are told of, and end again when reopened', () => {
      const keys = (fields: object) =>
        messagesOf(incident(fields)).map(({ key }) => key);
      const [first] = keys({});
      expect(keys({ title: 'Other words', version: 9 })).toEqual([first]);
      const once = keys({ resolvedAt: '2026-03-01T13:00:00Z' });
      const again = keys({ resolvedAt: '2026-03-01T14:00:00Z' });
      expect(once[0]).toBe(first);
      expect(again[0]).toBe(first);
      expect(again[1]).not.toBe(once[1]);
    });

    it('have an environment even if they are tied to none', async () => {
      const [{ cdEvent }] = await sendAll(incident({ environment: undefined }));
      expect(cdEvent.subject.content.environment).toEqual({
        id: 'unspecified',
      });
    });
  });

  describe('changes', () => {
    it('are created and merged with their pull request', async () => {
      const sent = await sendAll(change());
      expect(
        sent.map(({ cdEvent }) => [cdEvent.context.type, cdEvent.subject.id]),
      ).toEqual([
        ['dev.cdevents.change.created.0.4.0', 'github.com/acme/shop#7'],
        ['dev.cdevents.change.merged.0.3.0', 'github.com/acme/shop#7'],
      ]);
      expect(sent[1].events).toEqual([
        expect.objectContaining({
          type: 'change',
          id: REVISION,
          repository: 'github.com/acme/shop',
          pullRequest: { number: 7, mergedAt: '2026-03-01T12:00:00.000Z' },
        }),
      ]);
    });

    it('are merged when they were committed, without one', async () => {
      const [{ cdEvent, events }, ...others] = await sendAll(
        change({ pullRequest: undefined }),
      );
      expect(others).toEqual([]);
      expect(cdEvent.context.type).toBe('dev.cdevents.change.merged.0.3.0');
      expect(events).toEqual([
        expect.objectContaining({
          id: REVISION,
          committedAt: '2026-03-01T12:00:00.000Z',
        }),
      ]);
    });
  });

  it('plans nothing of pipelines, of what came in as CDEvents, of the demo, and of what it is told to leave', () => {
    const pipeline = event({
      type: 'pipeline',
      source: 'jenkins',
      id: 1,
      service: 'shop',
      status: 'success',
      finishedAt: '2026-03-01T12:00:00Z',
    });
    expect(messagesOf(pipeline)).toEqual([]);
    expect(messagesOf(deployment({ source: 'cdevents' }))).toEqual([]);
    expect(
      messagesOf(
        incident({
          source: 'cdevents:resolutions',
          resolvedAt: '2026-03-01T13:00:00Z',
        }),
      ),
    ).toEqual([]);
    expect(messagesOf(deployment({ source: 'cdevents-like' }))).toHaveLength(1);
    expect(messagesOf(deployment({ source: 'demo-delivery' }))).toEqual([]);
    expect(messagesOf(change(), {}, { except: ['github'] })).toEqual([]);
    expect(messagesOf(change(), {}, { types: ['incident'] })).toEqual([]);
    expect(messagesOf(incident(), {}, { types: ['incident'] })).toHaveLength(1);
  });

  it('is not taken in again by the portal that sent it', async () => {
    const own = CdeventsWebhookSource.create({
      secrets: [TOKEN],
      settings: readCdeventsSettings(new ConfigReader({})),
      ownOrigin: 'https://portal.acme.dev',
    });
    await sendAll(deployment());
    const [{ headers, body }] = requests;
    expect(
      own.translate({
        headers: headers as Record<string, string>,
        body,
        eventType: '',
        receivedAt: NOW,
      }),
    ).toEqual({ ignored: 'This portal has sent the event itself' });
  });

  describe('over HTTP', () => {
    it('is one document by default, with the secret and further headers', async () => {
      const [message] = messagesOf(incident());
      await post(message, { token: TOKEN, headers: { 'X-Api-Key': 'k' } });
      const [{ headers, body }] = requests;
      expect(headers).toMatchObject({
        'content-type': 'application/cloudevents+json; charset=utf-8',
        authorization: `Bearer ${TOKEN}`,
        'x-api-key': 'k',
      });
      expect(JSON.parse(body.toString())).toMatchObject({
        specversion: '1.0',
        id: message.key,
        source: 'https://portal.acme.dev',
        type: 'dev.cdevents.incident.detected.0.3.0',
        time: '2026-03-01T12:00:00.000Z',
        subject: 'Q1',
        data: { context: { id: message.key } },
      });
    });

    it('has its attributes in headers in binary mode, and means the same', async () => {
      const one = deployment({ id: 'Größe "12" 100%', status: 'failure' });
      const settings = { token: TOKEN, mode: 'binary' };
      const [{ events }] = await sendAll(one, {}, settings);
      const [{ headers }] = requests;
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'ce-specversion': '1.0',
        'ce-type': 'dev.cdevents.taskrun.finished.0.3.0',
        'ce-source': 'https://portal.acme.dev',
        'ce-subject': 'Gr%C3%B6%C3%9Fe%20%2212%22%20100%25/1',
      });
      const [{ events: same }] = await sendAll(one);
      expect(events).toEqual(same);
    });

    it.each([400, 409, 413, 415, 422])(
      'takes %s as a refusal, and quotes its beginning',
      async status => {
        answer = { status, body: `no, because ${'x'.repeat(100_000)}` };
        const [message] = messagesOf(deployment());
        const outcome = await post(message);
        expect(outcome).toEqual({
          refused: expect.stringMatching(
            new RegExp(`^It answered ${status}: no, because x{100,300}$`),
          ),
        });
      },
    );

    it.each([401, 403, 404, 408, 429, 500, 502, 503])(
      'takes %s as no reason to give up a message',
      async status => {
        answer = { status, headers: { 'retry-after': '120' } };
        const [message] = messagesOf(deployment());
        const sending = post(message);
        await expect(sending).rejects.toThrow(SinkUnavailableError);
        await expect(sending).rejects.toMatchObject({
          message: `It answered ${status}`,
          retryAfterMs: 120_000,
        });
      },
    );

    it('does not follow where it is led', async () => {
      answer = { status: 307, headers: { location: address } };
      const [message] = messagesOf(deployment());
      await expect(post(message, { token: TOKEN })).rejects.toThrow(
        'It answered 307, which leads elsewhere: set the address that it leads to',
      );
      expect(requests).toHaveLength(1);
    });

    it('says that nobody answers', async () => {
      const [message] = messagesOf(deployment());
      await expect(
        post(message, { url: 'http://127.0.0.1:1/' }),
      ).rejects.toThrow('It cannot be reached');
      const silent = createServer(() => {});
      await new Promise<void>(resolve => {
        silent.listen(0, '127.0.0.1', resolve);
      });
      const { port } = silent.address() as AddressInfo;
      await expect(
        create({ url: `http://127.0.0.1:${port}` }).send(
          message,
          AbortSignal.timeout(50),
        ),
      ).rejects.toThrow('It did not answer in time');
      silent.closeAllConnections();
      silent.close();
    });
  });
});
