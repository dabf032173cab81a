import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

/** How Alertmanager is made to report. */
export const alertmanagerSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Add the receiver and the route below to the configuration of Alertmanager. Let only alerts through that mean an incident: every one that arrives counts as one.',
    'Put the token, one of the secrets of the configuration, into the file that credentials_file names.',
    'Give each alerting rule the label service, with the name of the component or its entity reference. Where another label has it, name that in dora.sources.alertmanager.serviceLabels.',
    'Alertmanager signs nothing: the token is all that protects the address. Use HTTPS only.',
  ],
  snippets: [
    {
      title: 'Receiver and route, in alertmanager.yml',
      language: 'yaml',
      text: `route:
  routes:
    - receiver: boardwalk-dora
      matchers:
        - severity="critical"
      group_by: [service, alertname]
      continue: true
receivers:
  - name: boardwalk-dora
    webhook_configs:
      - url: WEBHOOK_URL
        send_resolved: true
        http_config:
          authorization:
            type: Bearer
            credentials_file: /etc/alertmanager/boardwalk-dora-token
`,
    },
    {
      title: 'Labels of an alerting rule, in Prometheus',
      language: 'yaml',
      text: `groups:
  - name: example
    rules:
      - alert: HighErrorRate
        expr: job:errors:ratio5m{job="checkout"} > 0.05
        for: 5m
        labels:
          severity: critical
          service: component:default/checkout
          environment: production
`,
    },
  ],
};
