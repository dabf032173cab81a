import { ConfigReader } from '@backstage/config';
import { AlertRules } from './AlertRules';
import { alertGroupKey, type Alert } from './alertGroup';

const alert = (change: Partial<Alert> = {}): Alert => ({
  status: 'firing',
  labels: {
    alertname: 'HighErrorRate',
    service: 'Checkout',
    severity: 'critical',
  },
  startsAt: '2026-03-01T12:00:00.123456789Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'https://prometheus.acme.dev/graph?g0.expr=up',
  fingerprint: '02f13394997e5211',
  ...change,
});
const resolved = (endsAt: string) => alert({ status: 'resolved', endsAt });
const group = (...alerts: Alert[]) => ({ status: 'firing', alerts });
const translate = (alerts: Alert[], settings: object = {}) =>
  AlertRules.fromConfig(new ConfigReader(settings as {})).translate('monitor', {
    ...group(...alerts),
    externalURL: 'https://alerts.acme.dev',
  });
const incident = (one: Alert, settings?: object) => {
  const outcome = translate([one], settings);
  return 'events' in outcome ? outcome.events[0] : outcome.ignored;
};

describe('AlertRules', () => {
  it('takes each alert as an incident', () => {
    expect(incident(alert())).toEqual({
      type: 'incident',
      source: 'monitor:alerts',
      id: '02f13394997e5211/2026-03-01T12:00:00.123Z',
      version: Date.parse('2026-03-01T12:00:00.123Z'),
      service: 'Checkout',
      environment: undefined,
      title: 'HighErrorRate',
      severity: 'critical',
      detectedAt: '2026-03-01T12:00:00.123Z',
      resolvedAt: undefined,
      url: 'https://prometheus.acme.dev/graph?g0.expr=up',
    });
  });

  it.each([
    ['2026-03-01T13:00:00+01:00', '2026-03-01T12:00:00.123Z'],
    ['2026-03-01T12:30:00Z', '2026-03-01T12:30:00.000Z'],
  ])('ends it at %s, not before it began', (endsAt, resolvedAt) => {
    expect(incident(resolved(endsAt))).toMatchObject({ resolvedAt });
  });

  it('lets the end count for more than the start, even at the same moment', () => {
    const start = incident(alert());
    const end = incident(resolved(alert().startsAt));
    expect(end).toMatchObject({
      id: (start as { id: string }).id,
      version: (start as { version: number }).version + 1,
    });
  });

  it('keeps each start of an alert apart', () => {
    const again = incident(alert({ startsAt: '2026-03-01T12:20:00Z' }));
    expect(again).toMatchObject({
      id: '02f13394997e5211/2026-03-01T12:20:00.000Z',
    });
  });

  it.each([
    [{ serviceLabels: ['app', 'service'] }, 'Checkout'],
    [{ serviceLabels: ['alertname'] }, 'HighErrorRate'],
    [
      {
        serviceLabels: ['alertname', 'service'],
        services: { checkout: 'component:default/checkout' },
      },
      'component:default/checkout',
    ],
  ])('reads the service by %j', (settings, service) => {
    expect(incident(alert(), settings)).toMatchObject({ service });
  });

  it.each([
    [{}, { environment: 'eu' }, 'eu'],
    [{ environment: 'live' }, { environment: ' ' }, 'live'],
    [{ environmentLabel: 'cluster' }, { cluster: 'us' }, 'us'],
    [{ environmentLabel: 'constructor' }, {}, undefined],
  ])('reads the environment by %j of %j', (settings, labels, environment) => {
    const one = alert({ labels: { ...alert().labels, ...labels } });
    expect(incident(one, settings)).toMatchObject({ environment });
  });

  it('leaves out alerts without a service', () => {
    const other = alert({ labels: { alertname: 'Watchdog' } });
    expect(translate([other])).toEqual({
      ignored: expect.stringContaining("set the label 'service'"),
    });
    expect(translate([])).toEqual({
      ignored: 'The notification names no alert',
    });
    const both = translate([other, alert()]);
    expect('events' in both && both.events).toHaveLength(1);
  });

  it('says which moment it cannot read', () => {
    expect(() => incident(alert({ startsAt: 'soon' }))).toThrow(
      "startsAt of an alert must be a moment, not 'soon'",
    );
    expect(() => incident(alert({ status: 'resolved', endsAt: null }))).toThrow(
      /endsAt of an alert/,
    );
  });
});

describe('alertGroupKey', () => {
  const other = alert({ fingerprint: 'f' });

  it('is the same for the same states, in any order', () => {
    const key = alertGroupKey(group(alert(), other));
    expect(alertGroupKey(group(other, alert()))).toBe(key);
    expect(
      alertGroupKey(group(alert({ endsAt: '2026-03-01T12:05:00Z' }), other)),
    ).toBe(key);
  });

  it('tells states apart', () => {
    const keys = [
      group(alert()),
      group(alert(), other),
      group(resolved('2026-03-01T12:30:00Z')),
      group(resolved('2026-03-01T12:31:00Z')),
      group(),
    ].map(alertGroupKey);
    expect(new Set(keys).size).toBe(5);
  });
});
