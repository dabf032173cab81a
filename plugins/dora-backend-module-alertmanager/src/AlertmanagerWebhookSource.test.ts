import { ConfigReader } from '@backstage/config';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { AlertRules } from '@boardwalk/plugin-dora-node';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { alert, notification } from './__fixtures__/notifications';
import { AlertmanagerWebhookSource } from './AlertmanagerWebhookSource';

const TOKEN = 'a token of enough letters';
const NOW = new Date('2026-03-02T12:00:00Z');

const create = (settings: object = {}, secrets = [TOKEN]) =>
  AlertmanagerWebhookSource.create({
    secrets,
    rules: AlertRules.fromConfig(new ConfigReader(settings as {})),
  });
const source = create();

const resolved = (endsAt: string, change: object = {}) =>
  alert({ status: 'resolved', endsAt, ...change });
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

describe('AlertmanagerWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: [
      ['an alert that fires', notification()] as const,
      [
        'another start',
        notification([alert({ startsAt: '2026-03-01T13:00:00Z' })]),
      ] as const,
      ['its end', notification([resolved('2026-03-01T12:30:00Z')])] as const,
      [
        'two alerts',
        notification([alert(), alert({ fingerprint: 'f' })]),
      ] as const,
    ].map(([name, payload]) => ({
      name,
      headers: {},
      body: JSON.stringify(payload),
    })),
    sign: () => ({ authorization: `Bearer ${TOKEN}` }),
    signsBody: false,
  });

  it('accepts HTTP Basic, and the old token while one replaces it', () => {
    const rotating = create({}, ['new', 'old']);
    const check = (authorization: string) =>
      rotating.verify({ headers: { authorization }, body: Buffer.from('{}') });
    const basic = Buffer.from('alertmanager:old').toString('base64');
    expect(check('Bearer old')).toBe(true);
    expect(check(`Basic ${basic}`)).toBe(true);
    expect(check('Bearer other')).toBe(false);
  });

  it('finds its own sample where another label names the service', () => {
    const other = create({ serviceLabels: ['app'] });
    const sample = other.sample(NOW);
    expect(
      other.translate({ ...sample, eventType: '', receivedAt: NOW }),
    ).toMatchObject({ events: [{ service: 'boardwalk-test-event' }] });
  });

  it('takes an alert as an incident of single alerts', () => {
    expect(events(notification())).toEqual([
      {
        type: 'incident',
        source: 'alertmanager:alerts',
        id: '02f13394997e5211/2026-03-01T12:00:00.377Z',
        version: Date.parse('2026-03-01T12:00:00.377Z'),
        service: 'checkout',
        title: 'HighErrorRate',
        severity: 'critical',
        detectedAt: '2026-03-01T12:00:00.377Z',
        url: 'https://prometheus.acme.dev/graph?g0.expr=up+%3D%3D+0',
      },
    ]);
  });

  it('takes each alert of a group by its own state', () => {
    const [open, over] = events(
      notification([
        alert({}, { environment: 'production' }),
        resolved('2026-03-01T12:30:00Z', { fingerprint: 'f' }),
      ]),
    );
    expect(open).toMatchObject({ environment: 'production' });
    expect('resolvedAt' in open).toBe(false);
    expect(over).toMatchObject({
      id: 'f/2026-03-01T12:00:00.377Z',
      resolvedAt: '2026-03-01T12:30:00.000Z',
    });
  });

  it('keeps the end when a notification from before it comes late', () => {
    const [end] = events(notification([resolved('2026-03-01T12:30:00Z')]));
    const [start] = events(notification());
    expect(end.id).toBe(start.id);
    expect(end.version).toBeGreaterThan(start.version);
  });

  it('knows a notification that is repeated, as Alertmanager does while it fires', () => {
    const key = (payload: object) =>
      source.deliveryKey({
        headers: {},
        body: Buffer.from(JSON.stringify(payload)),
      });
    expect(key(notification([alert()], { receiver: 'other' }))).toBe(
      key(notification()),
    );
    expect(key(notification([resolved('2026-03-01T12:30:00Z')]))).not.toBe(
      key(notification()),
    );
  });

  it.each([
    [{ ...notification(), version: '5' }, /version: must be 4/],
    [{ ...notification(), version: undefined }, /version: must be 4/],
    [notification([alert({ status: 'pending' })]), /alerts.0.status/],
    [notification([alert({ startsAt: 'soon' })]), /startsAt of an alert/],
  ])('says what it cannot read', (payload, reason) => {
    expect(() => translate(payload)).toThrow(reason);
  });

  it('ignores alerts that name no service', () => {
    expect(translate(notification([alert({}, { service: '' })]))).toEqual({
      ignored: expect.stringContaining(
        'dora.sources.alertmanager.serviceLabels',
      ),
    });
  });

  it('takes nothing from prototypes', () => {
    const payload = JSON.parse(
      JSON.stringify(notification([alert({}, { service: '' })])).replace(
        '"labels":{',
        '"labels":{"__proto__":{"service":"evil"},',
      ),
    );
    expect(translate(payload)).toMatchObject({ ignored: expect.anything() });
  });
});
