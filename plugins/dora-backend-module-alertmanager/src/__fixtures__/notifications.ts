/**
 * Hand-written notifications in the shape of Alertmanager's documentation
 * (prometheus.io/docs/alerting/latest/configuration, `webhook_config`) and of
 * `Message` in github.com/prometheus/alertmanager, `notify/webhook/webhook.go`.
 * Nothing here was recorded.
 */
export const alert = (change: object = {}, labels: object = {}) => ({
  status: 'firing',
  labels: {
    alertname: 'HighErrorRate',
    instance: 'checkout-1:8080',
    job: 'checkout',
    service: 'checkout',
    severity: 'critical',
    ...labels,
  },
  annotations: { summary: 'Zu viele Fehler – 5 % 🚨' },
  startsAt: '2026-03-01T12:00:00.377363608Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'https://prometheus.acme.dev/graph?g0.expr=up+%3D%3D+0',
  fingerprint: '02f13394997e5211',
  ...change,
});

export const notification = (
  alerts: object[] = [alert()],
  change: object = {},
) => ({
  receiver: 'boardwalk-dora',
  status: 'firing',
  alerts,
  groupLabels: { alertname: 'HighErrorRate', service: 'checkout' },
  commonLabels: { alertname: 'HighErrorRate', service: 'checkout' },
  commonAnnotations: {},
  externalURL: 'https://alertmanager.acme.dev',
  version: '4',
  groupKey: '{}/{severity="critical"}:{alertname="HighErrorRate"}',
  truncatedAlerts: 0,
  ...change,
});
