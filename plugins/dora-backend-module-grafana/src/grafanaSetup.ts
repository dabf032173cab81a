import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

/** How Grafana is made to report. */
export const grafanaSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Alerting: add a contact point of the type Webhook with the URL WEBHOOK_URL and, as the secret of its HMAC signature, one of the secrets of the configuration. Let a notification policy send it only what means an incident.',
    'OnCall: add an outgoing webhook to WEBHOOK_URL for each of the triggers Alert Group Created, Acknowledged, Resolved and Unresolved, with Forward All and the header Authorization: Bearer and a secret of the configuration.',
    'Incident: add an outgoing webhook to WEBHOOK_URL for declared, updated and resolved incidents, and put its signing secret into the configuration.',
    'Give each alert rule, or incident, the label service, with the name of the component or its entity reference. Where another label has it, name that in dora.sources.grafana.serviceLabels.',
    'One of the three is enough: an alert that also makes an incident would count twice.',
  ],
  snippets: [
    {
      title: 'Contact point and policy, to provision alerting with',
      language: 'yaml',
      text: `apiVersion: 1
contactPoints:
  - orgId: 1
    name: boardwalk-dora
    receivers:
      - uid: boardwalk-dora
        type: webhook
        settings:
          url: WEBHOOK_URL
          httpMethod: POST
          authorization_scheme: Bearer
          authorization_credentials: $DORA_GRAFANA_SECRET
`,
    },
  ],
};
