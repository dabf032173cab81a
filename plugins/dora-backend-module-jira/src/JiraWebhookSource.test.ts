import { ConfigReader } from '@backstage/config';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { createHmac } from 'node:crypto';
import { done, message } from './__fixtures__/messages';
import { JiraWebhookSource } from './JiraWebhookSource';
import { readJiraSettings } from './settings';

const SECRET = 'a secret of enough letters';
const NOW = new Date('2026-03-02T12:00:00Z');

const create = (settings: object = {}, secrets = [SECRET]) =>
  JiraWebhookSource.create({
    secrets,
    settings: readJiraSettings(new ConfigReader(settings as {})),
  });
const source = create();

const sign = (body: Buffer, { secret = SECRET, hash = 'sha256' } = {}) => ({
  'x-hub-signature': `${hash}=${createHmac(hash, secret)
    .update(body)
    .digest('hex')}`,
});

const translate = (payload: object, settings?: object) =>
  create(settings).translate({
    headers: {},
    body: Buffer.from(JSON.stringify(payload)),
    eventType: '',
    receivedAt: NOW,
  });
/** Events as the engine stores them; throws where one is refused. */
function events(payload: object, settings?: object): DoraEvent[] {
  const outcome = translate(payload, settings);
  if ('ignored' in outcome) throw new Error(outcome.ignored);
  return outcome.events.map(input => {
    const parsed = parseEvent(input, { now: NOW.getTime() });
    if (!parsed.event) throw new Error(parsed.error);
    return parsed.event;
  });
}

describe('JiraWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: [
      ['created', message('issue_created')] as const,
      ['updated', message('issue_updated')] as const,
      ['done', message('issue_updated', done)] as const,
    ].map(([name, payload]) => ({
      name,
      headers: { 'x-atlassian-webhook-identifier': `identifier-of-${name}` },
      body: JSON.stringify(payload),
    })),
    sign: body => sign(body),
    signsBody: true,
  });

  it('accepts the old and the new secret while one replaces the other', () => {
    const body = Buffer.from('{"größe":"🚢"}');
    const check = (options: object) =>
      create({}, ['new', 'old']).verify({ body, headers: sign(body, options) });
    expect([{ secret: 'new' }, { secret: 'old' }].map(check)).toEqual([
      true,
      true,
    ]);
    expect(check({ secret: 'other' })).toBe(false);
    expect(check({ secret: 'new', hash: 'sha1' })).toBe(false);
  });

  it('tells deliveries apart by their bytes where Jira names none', () => {
    const key = (body: string, headers = {}) =>
      source.deliveryKey({ headers, body: Buffer.from(body) });
    expect(key('a')).toBe(key('a'));
    expect(key('a')).not.toBe(key('b'));
    expect(key('a', { 'x-atlassian-webhook-identifier': 'x' })).toBe('x');
  });

  it('takes an issue of its type as an incident', () => {
    expect(events(message('issue_created'))).toEqual([
      {
        type: 'incident',
        source: 'jira',
        id: '99291',
        version: Date.parse('2026-03-01T12:10:00.123Z'),
        service: 'checkout',
        title: 'Größere Störung 🚨 im Checkout',
        severity: 'Highest',
        detectedAt: '2026-03-01T12:00:00.000Z',
        url: 'https://acme.atlassian.net/browse/OPS-20002',
      },
    ]);
  });

  it('ends it when it is done, and opens it again', () => {
    const [end] = events(message('issue_updated', done));
    expect(end).toMatchObject({ resolvedAt: '2026-03-01T12:30:00.000Z' });
    const [again] = events(
      message(
        'issue_updated',
        { ...done, status: { statusCategory: { key: 'indeterminate' } } },
        { timestamp: Date.parse('2026-03-01T12:40:00Z') },
      ),
    );
    expect(again.id).toBe(end.id);
    expect(again.version).toBeGreaterThan(end.version);
    expect('resolvedAt' in again).toBe(false);
  });

  it.each([
    [{ ...done, resolutiondate: null }, '2026-03-01T12:10:00.123Z'],
    [
      {
        ...done,
        resolutiondate: null,
        statuscategorychangedate: '2026-03-01T13:20:00.000+0100',
      },
      '2026-03-01T12:20:00.000Z',
    ],
    [{ ...done, status: null }, '2026-03-01T12:30:00.000Z'],
    [
      { ...done, resolutiondate: '2026-03-01T11:00:00.000+0000' },
      '2026-03-01T12:00:00.000Z',
    ],
  ])('knows when it was done by %j', (fields, resolvedAt) => {
    expect(events(message('issue_updated', fields))).toMatchObject([
      { resolvedAt },
    ]);
  });

  it.each([
    [{ labels: ['service:cart', 'service:shop'] }, {}, ['cart', 'shop']],
    [{ components: [{ name: 'B' }, { name: 'A' }] }, {}, ['a', 'b']],
    [{ components: [] }, {}, ['ops']],
    [{ components: [], project: null }, {}, ['ops']],
    [
      {},
      { services: { checkout: 'component:default/checkout' } },
      ['component:default/checkout'],
    ],
  ])('is of the services of %j', (fields, settings, services) => {
    expect(
      events(message('issue_created', fields), settings).map(
        one => one.service,
      ),
    ).toEqual(services);
  });

  it('takes its severity and environment as told', () => {
    expect(
      events(message('issue_created', { labels: ['severity:low'] }), {
        environment: 'eu',
      }),
    ).toMatchObject([{ severity: 'low', environment: 'eu' }]);
  });

  it.each([
    [{ issuetype: { name: 'Bug' }, labels: ['Incident'] }, {}],
    [{ issuetype: { name: 'outage' } }, { issueTypes: ['Outage'] }],
    [
      { issuetype: { name: 'Bug' }, labels: ['fire'] },
      { incidentLabels: ['fire'] },
    ],
  ])('knows an incident by %j', (fields, settings) => {
    expect(events(message('issue_created', fields), settings)).toHaveLength(1);
  });

  it.each([
    [
      message('issue_created', { issuetype: { name: 'Task' } }),
      /type 'Task' is no/,
    ],
    [message('issue_deleted'), /stays when its issue goes/],
    [message('version_released'), /'jira:version_released' tell nothing/],
    [{ webhookEvent: 'comment_created' }, /tell nothing about incidents/],
  ])('ignores with a reason', (payload, reason) => {
    expect(translate(payload)).toEqual({
      ignored: expect.stringMatching(reason),
    });
  });

  it('says what it cannot read', () => {
    expect(() =>
      translate(message('issue_created', { created: 'soon' })),
    ).toThrow("cannot be read: 'soon'");
    expect(() => translate({ webhookEvent: 'jira:issue_created' })).toThrow(
      /timestamp.*issue/,
    );
  });
});
