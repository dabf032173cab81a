import { ConfigReader } from '@backstage/config';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { ServiceMapping } from '@boardwalk/plugin-dora-node';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { createHmac } from 'node:crypto';
import {
  annotated,
  incident,
  merged,
  serviceUpdated,
} from './__fixtures__/messages';
import { PagerdutyWebhookSource } from './PagerdutyWebhookSource';

const SECRET = 'a signing secret of PagerDuty';
const NOW = new Date('2026-03-02T12:00:00Z');

const create = (settings: object = {}, secrets = [SECRET]) => {
  const config = new ConfigReader(settings as {});
  return PagerdutyWebhookSource.create({
    secrets,
    services: ServiceMapping.fromConfig(config),
    environment: config.getOptionalString('environment'),
  });
};
const source = create();

const hmac = (body: Buffer, secret = SECRET, hash = 'sha256') =>
  createHmac(hash, secret).update(body).digest('hex');
const sign = (body: Buffer) => ({
  'x-pagerduty-signature': `v1=${hmac(body)}`,
});

const translate = (payload: object, settings?: object) =>
  create(settings).translate({
    headers: {},
    body: Buffer.from(JSON.stringify(payload)),
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

describe('PagerdutyWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: ['triggered', 'acknowledged', 'resolved', 'reopened'].map(type => ({
      name: type,
      headers: { 'x-webhook-id': `delivery-of-${type}` },
      body: JSON.stringify(incident(type)),
    })),
    sign,
    signsBody: true,
  });

  describe('verify', () => {
    const body = Buffer.from('{"größe":"🚢"}');
    const check = (signature: string, secrets = [SECRET]) =>
      create({}, secrets).verify({
        body,
        headers: { 'x-pagerduty-signature': signature },
      });

    it('accepts one right signature among several', () => {
      const wrong = `v1=${'0'.repeat(64)}`;
      expect(check(`${wrong},v1=${hmac(body)}`)).toBe(true);
      expect(check(`${wrong}, v1=${hmac(body)}`)).toBe(true);
      expect(check(`${wrong},${wrong}`)).toBe(false);
      expect(check(`v1=${hmac(body, 'old')}`, ['new', 'old'])).toBe(true);
    });

    it('refuses other versions and hashes, and looks at a few only', () => {
      expect(check(`v2=${hmac(body)}`)).toBe(false);
      expect(check(hmac(body))).toBe(false);
      expect(check(`v1=${hmac(body, SECRET, 'sha1')}`)).toBe(false);
      expect(check(`v1=${hmac(body).toUpperCase()}`)).toBe(false);
      expect(check(`${'v1=x,'.repeat(10)}v1=${hmac(body)}`)).toBe(false);
    });
  });

  it('reads the kind and the id of the event, not of the delivery', () => {
    const request = {
      headers: { 'x-webhook-id': 'another' },
      body: Buffer.from(JSON.stringify(incident('triggered'))),
    };
    expect(source.eventType(request)).toBe('incident.triggered');
    expect(source.deliveryKey(request)).toBe('id-of-triggered');
  });

  it('takes an incident that was triggered', () => {
    expect(event(incident('triggered'))).toEqual({
      type: 'incident',
      source: 'pagerduty',
      id: 'PGR0VU2',
      version: Date.parse('2026-03-01T12:30:00.169Z'),
      service: 'api service',
      title: 'A little bump in the road – größer 🚧',
      severity: 'P1',
      detectedAt: '2026-03-01T12:00:00.000Z',
      url: 'https://acme.pagerduty.com/incidents/PGR0VU2',
    });
  });

  it('lets what happened last count, in whatever order it comes', () => {
    const at = (type: string, occurred_at: string) =>
      event(incident(type, {}, { occurred_at }));
    const course = [
      at('triggered', '2026-03-01T12:00:00Z'),
      at('acknowledged', '2026-03-01T12:05:00Z'),
      at('resolved', '2026-03-01T12:30:00Z'),
      at('reopened', '2026-03-01T12:40:00Z'),
      at('resolved', '2026-03-01T13:00:00Z'),
    ];
    expect(new Set(course.map(({ id }) => id)).size).toBe(1);
    const versions = course.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(
      course.map(one => ('resolvedAt' in one ? one.resolvedAt : undefined)),
    ).toEqual([
      undefined,
      undefined,
      '2026-03-01T12:30:00.000Z',
      undefined,
      '2026-03-01T13:00:00.000Z',
    ]);
    expect(
      course.every(
        one =>
          'detectedAt' in one && one.detectedAt.startsWith('2026-03-01T12:00'),
      ),
    ).toBe(true);
  });

  it('takes a merge as the end of the incident that was merged', () => {
    expect(event(merged())).toMatchObject({
      id: 'PGR0VU2',
      resolvedAt: '2026-03-01T12:30:00.169Z',
    });
  });

  it('leaves the end as it is when something is done afterwards', () => {
    expect(
      translate(incident('priority_updated', { status: 'resolved' })),
    ).toEqual({ ignored: expect.stringContaining('changes no time') });
    expect(event(incident('priority_updated'))).toMatchObject({
      severity: 'P1',
    });
  });

  it('takes the urgency where there is no priority', () => {
    expect(event(incident('triggered', { priority: null }))).toMatchObject({
      severity: 'high',
    });
  });

  it.each([
    [
      { services: { pf9kmxh: 'component:default/api' } },
      'component:default/api',
    ],
    [{ services: { 'api SERVICE': 'acme/api' } }, 'acme/api'],
    [{ services: { other: 'acme/api' } }, 'api service'],
  ])('calls the service by %j', (settings, service) => {
    expect(event(incident('triggered'), settings)).toMatchObject({ service });
  });

  it('names a service without a name by its id', () => {
    const payload = incident('triggered', { service: { id: 'PF9KMXH' } });
    expect(event(payload)).toMatchObject({ service: 'pf9kmxh' });
  });

  it('ties incidents to the environment of the settings', () => {
    expect(
      event(incident('triggered'), { environment: 'Production' }),
    ).toMatchObject({ environment: 'production' });
  });

  it.each([
    [annotated, /'incident.annotated' tell nothing/],
    [serviceUpdated, /'service.updated' tell nothing/],
    [
      { event: { ...annotated.event, event_type: 'pagey.ping' } },
      /tried the webhook out/,
    ],
    [
      { event: { ...annotated.event, event_type: '__proto__' } },
      /'__proto__' tell nothing/,
    ],
  ])('ignores with a reason what is no incident', (payload, reason) => {
    expect(translate(payload)).toEqual({
      ignored: expect.stringMatching(reason),
    });
  });

  it('says what is wrong', () => {
    expect(() =>
      translate({ messages: [{ event: 'incident.trigger' }] }),
    ).toThrow(/event: .*versions 1 and 2 are not read/);
    expect(() => translate(incident('triggered', { service: null }))).toThrow(
      /event.data.service/,
    );
    expect(() => translate(incident('triggered', { status: 'odd' }))).toThrow(
      /event.data.status/,
    );
  });
});
