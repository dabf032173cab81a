import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

/** How Opsgenie is made to report. */
export const opsgenieSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Open Settings → Integrations → Add integration → Webhook. In Jira Service Management: Operations → Integrations. Webhook URL: WEBHOOK_URL.',
    'Add the custom header Authorization with the value below; the token is the secret of the configuration.',
    'Post to the URL when an alert is created, acknowledged, unacknowledged or closed, and when its priority is updated. Let only alerts through that mean an incident.',
    'Give alerts a tag such as service:checkout, or their service as the entity. Map other names in dora.sources.opsgenie.services.',
    'Opsgenie signs nothing: the token is all that protects the address. Use HTTPS only.',
  ],
  snippets: [
    {
      title: 'Custom header of the integration',
      language: 'yaml',
      text: `Authorization: Bearer the same as one of dora.sources.opsgenie.secrets
`,
    },
  ],
};
