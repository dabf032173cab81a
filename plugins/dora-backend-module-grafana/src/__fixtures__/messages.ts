/**
 * Hand-written webhooks. Those of alerting are in the shape of Grafana's
 * documentation of the webhook notifier, those of OnCall in that of
 * github.com/grafana/oncall, `docs/sources/configure/outgoing-webhooks/index.md`,
 * and those of Incident in that of github.com/grafana/incident-go,
 * `webhook_test.go`. Nothing here was recorded.
 */
export const alert = (change: object = {}, labels: object = {}) => ({
  status: 'firing',
  labels: {
    alertname: 'High memory usage',
    grafana_folder: 'Größe',
    service: 'checkout',
    severity: 'critical',
    ...labels,
  },
  annotations: { summary: 'Memory usage above 90 % 🚨' },
  startsAt: '2026-03-01T13:00:00+01:00',
  endsAt: '0001-01-01T00:00:00Z',
  values: { B: 44.23943737541908 },
  generatorURL: 'https://grafana.acme.dev/alerting/grafana/abc/view',
  fingerprint: 'c6eadffa33fcdf37',
  silenceURL: 'https://grafana.acme.dev/alerting/silence/new',
  dashboardURL: '',
  panelURL: '',
  ...change,
});

export const alerting = (
  alerts: object[] = [alert()],
  change: object = {},
) => ({
  receiver: 'My Super Webhook',
  status: 'firing',
  orgId: 1,
  alerts,
  groupLabels: {},
  commonLabels: {},
  commonAnnotations: {},
  externalURL: 'https://grafana.acme.dev/',
  version: '1',
  groupKey: '{}:{}',
  truncatedAlerts: 0,
  title: '[FIRING:1]',
  state: 'alerting',
  message: '',
  ...change,
});

export const onCall = (
  type: string,
  group: object = {},
  change: object = {},
) => ({
  event: { type, time: '2026-03-01T12:05:00.714058+00:00' },
  user: { id: 'UVMX6YI9VY9PV', username: 'admin', email: 'admin@localhost' },
  alert_group: {
    id: 'I6HNZGUFG4K11',
    integration_id: 'CZ7URAT4V3QF2',
    route_id: 'RKHXJKVZYYVST',
    alerts_count: 1,
    state: 'firing',
    created_at: '2026-03-01T12:00:00.231148Z',
    resolved_at: null,
    acknowledged_at: null,
    title: 'Incident',
    permalinks: {
      slack: null,
      telegram: null,
      web: 'https://acme.grafana.net/a/grafana-oncall-app/alert-groups/I6HNZGUFG4K11',
    },
    ...group,
  },
  alert_group_id: 'I6HNZGUFG4K11',
  alert_payload: {
    labels: { region: 'eu-1', alertname: 'TestAlert', service: 'checkout' },
    status: 'firing',
  },
  integration: {
    id: 'CZ7URAT4V3QF2',
    type: 'webhook',
    name: 'Main Integration - Webhook',
    team: 'Webhooks Demo',
  },
  notified_users: [],
  ...change,
});

export const incident = (event: string, change: object = {}) => ({
  version: 'v1.0.0',
  id: `webhook-out-${event}`,
  source: '/grafana/incident',
  time: '2026-03-01T12:10:00Z',
  event: `grafana.incident.${event}`,
  incident: {
    incidentID: '19',
    severity: 'critical',
    labels: [{ label: 'service:checkout', description: '', colorHex: '#fff' }],
    isDrill: false,
    createdTime: '2026-03-01T12:05:00.293367Z',
    modifiedTime: '2026-03-01T12:10:00.602445Z',
    closedTime: '',
    durationSeconds: 1,
    status: 'active',
    title: 'Checkout is slow',
    overviewURL: '/a/grafana-incident-app/incidents/19/1111',
    incidentStart: '2026-03-01T12:00:00.293367Z',
    incidentEnd: '',
    ...change,
  },
});
