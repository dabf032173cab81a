import { ConfigReader } from '@backstage/config';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { AlertRules } from '@boardwalk/plugin-dora-node';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { createHash, createHmac } from 'node:crypto';
import { alert, alerting, incident, onCall } from './__fixtures__/messages';
import { GrafanaWebhookSource } from './GrafanaWebhookSource';

const SECRET = 'a secret of enough letters';
const NOW = new Date('2026-03-02T12:00:00Z');
const SECONDS = NOW.getTime() / 1_000;

const create = (settings: object = {}, secrets = [SECRET]) =>
  GrafanaWebhookSource.create({
    secrets,
    rules: AlertRules.fromConfig(new ConfigReader(settings as {})),
    now: () => NOW.getTime(),
  });
const source = create();

const hmac = (text: Buffer | string, secret = SECRET) =>
  createHmac('sha256', secret).update(text).digest('hex');
const bytes = (payload: object) => Buffer.from(JSON.stringify(payload));

const translate = (payload: object, settings?: object) =>
  create(settings).translate({
    headers: {},
    body: bytes(payload),
    eventType: '',
    receivedAt: NOW,
  });
/** The event as the engine stores it; throws where it is refused. */
function event(payload: object, settings?: object): DoraEvent {
  const outcome = translate(payload, settings);
  if ('ignored' in outcome) throw new Error(outcome.ignored);
  expect(outcome.events).toHaveLength(1);
  const parsed = parseEvent(outcome.events[0], { now: NOW.getTime() });
  if (!parsed.event) throw new Error(parsed.error);
  return parsed.event;
}

describe('GrafanaWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: [
      ['alerting', alerting()] as const,
      [
        'alerting, resolved',
        alerting([
          alert({ status: 'resolved', endsAt: '2026-03-01T12:30:00Z' }),
        ]),
      ] as const,
      ['OnCall', onCall('alert group created')] as const,
      ['OnCall, acknowledged', onCall('acknowledge')] as const,
      ['Incident', incident('created')] as const,
      ['Incident, updated', incident('updated.role')] as const,
    ].map(([name, payload]) => ({
      name,
      headers: {},
      body: JSON.stringify(payload),
    })),
    sign: body => ({ 'x-grafana-alerting-signature': hmac(body) }),
    signsBody: true,
  });

  describe('verify', () => {
    const body = Buffer.from('{"größe":"🚢"}');
    const check = (headers: Record<string, string>, secrets = [SECRET]) =>
      create({}, secrets).verify({ headers, body });
    const timed = (seconds: number | string) => ({
      'x-grafana-alerting-timestamp': String(seconds),
      'x-grafana-alerting-signature': hmac(
        Buffer.concat([Buffer.from(`${seconds}:`), body]),
      ),
    });
    const digest = createHash('sha256').update(body).digest('base64');
    const ofIncident = (seconds: number | string) => ({
      'gi-signature': `t=${seconds},v1=${hmac(`${digest}:${seconds}:v1`)}`,
    });

    it.each([
      [
        'a signature of the body',
        { 'x-grafana-alerting-signature': hmac(body) },
      ],
      ['one with its moment', timed(SECONDS - 299)],
      ['one of Incident', ofIncident(SECONDS + 299)],
      ['a bearer token', { authorization: `Bearer ${SECRET}` }],
      [
        'HTTP Basic',
        {
          authorization: `Basic ${Buffer.from(`grafana:${SECRET}`).toString(
            'base64',
          )}`,
        },
      ],
    ])('accepts %s', (_, headers) => {
      expect(check(headers as Record<string, string>)).toBe(true);
      expect(check(headers as Record<string, string>, ['new', SECRET])).toBe(
        true,
      );
      expect(check(headers as Record<string, string>, ['other'])).toBe(false);
    });

    it.each([
      ['an old one', timed(SECONDS - 301)],
      ['one of the future', timed(SECONDS + 301)],
      ['one of no moment', timed('')],
      ['an old one of Incident', ofIncident(SECONDS - 301)],
      ['one of Incident without a moment', { 'gi-signature': 'v1=x' }],
      [
        'one whose moment was changed',
        { ...timed(SECONDS), 'x-grafana-alerting-timestamp': `${SECONDS + 1}` },
      ],
      [
        'a wrong one, whatever token comes with it',
        {
          'x-grafana-alerting-signature': '0'.repeat(64),
          authorization: `Bearer ${SECRET}`,
        },
      ],
    ])('refuses %s', (_, headers) => {
      expect(check(headers as Record<string, string>)).toBe(false);
    });
  });

  it.each([
    [alerting(), 'firing'],
    [onCall('resolve'), 'resolve'],
    [incident('created'), 'grafana.incident.created'],
  ])('says what kind it is of', (payload, kind) => {
    expect(source.eventType({ headers: {}, body: bytes(payload) })).toBe(kind);
  });

  it('takes an alert as an incident of single alerts', () => {
    expect(event(alerting())).toEqual({
      type: 'incident',
      source: 'grafana:alerts',
      id: 'c6eadffa33fcdf37/2026-03-01T12:00:00.000Z',
      version: Date.parse('2026-03-01T12:00:00Z'),
      service: 'checkout',
      title: 'High memory usage',
      severity: 'critical',
      detectedAt: '2026-03-01T12:00:00.000Z',
      url: 'https://grafana.acme.dev/alerting/grafana/abc/view',
    });
    expect(() => translate(alerting([], { version: '2' }))).toThrow(
      /version: must be 1/,
    );
  });

  describe('of OnCall', () => {
    it('takes a group of alerts as an incident', () => {
      expect(event(onCall('acknowledge'))).toEqual({
        type: 'incident',
        source: 'grafana',
        id: 'oncall/I6HNZGUFG4K11',
        version: Date.parse('2026-03-01T12:05:00.714Z'),
        service: 'checkout',
        title: 'Incident',
        detectedAt: '2026-03-01T12:00:00.231Z',
        url: expect.stringContaining('alert-groups/I6HNZGUFG4K11'),
      });
    });

    it('ends it, and opens it again', () => {
      const end = event(
        onCall('resolve', {
          state: 'resolved',
          resolved_at: '2026-03-01T12:30:00Z',
        }),
      );
      expect(end).toMatchObject({ resolvedAt: '2026-03-01T12:30:00.000Z' });
      const again = event(
        onCall(
          'unresolve',
          {},
          { event: { type: 'unresolve', time: '2026-03-01T12:40:00Z' } },
        ),
      );
      expect(again.id).toBe(end.id);
      expect(again.version).toBeGreaterThan(end.version);
      expect('resolvedAt' in again).toBe(false);
    });

    it.each([
      [{ alert_payload: 'text' }, {}, 'main integration - webhook'],
      [{ alert_payload: { commonLabels: { service: 'cart' } } }, {}, 'cart'],
      [
        { alert_payload: null },
        { services: { 'main integration - webhook': 'acme/shop' } },
        'acme/shop',
      ],
    ])('reads the service of %j', (change, settings, service) => {
      expect(event(onCall('resolve', {}, change), settings)).toMatchObject({
        service,
      });
    });

    it('ignores one without a service', () => {
      const nothing = { alert_payload: null, integration: null };
      expect(translate(onCall('resolve', {}, nothing))).toEqual({
        ignored: expect.stringContaining('names no service'),
      });
    });
  });

  describe('of Incident', () => {
    it('takes an incident', () => {
      expect(event(incident('created'))).toEqual({
        type: 'incident',
        source: 'grafana',
        id: 'incident/19',
        version: Date.parse('2026-03-01T12:10:00.602Z'),
        service: 'checkout',
        title: 'Checkout is slow',
        severity: 'critical',
        detectedAt: '2026-03-01T12:00:00.293Z',
      });
    });

    it('ends it, and leaves an open one open', () => {
      const ends = { incidentEnd: '2026-03-01T12:30:00Z' };
      expect(
        event(incident('closed', { ...ends, status: 'resolved' })),
      ).toMatchObject({ resolvedAt: '2026-03-01T12:30:00.000Z' });
      expect('resolvedAt' in event(incident('updated', ends))).toBe(false);
    });

    it.each([
      [{ key: 'service', label: 'cart' }, 'cart'],
      [{ label: 'service: cart' }, 'cart'],
    ])('reads the service of the label %j', (label, service) => {
      expect(event(incident('created', { labels: [label] }))).toMatchObject({
        service,
      });
    });

    it.each([
      [{ isDrill: true }, /drill/],
      [{ labels: [] }, /a label such as service:checkout/],
      [{ labels: [{ label: 'security' }] }, /names no service/],
    ])('ignores with a reason: %j', (change, reason) => {
      expect(translate(incident('created', change))).toEqual({
        ignored: expect.stringMatching(reason),
      });
    });
  });
});
