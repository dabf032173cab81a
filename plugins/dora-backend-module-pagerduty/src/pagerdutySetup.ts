import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

/** How PagerDuty is made to report. */
export const pagerdutySetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Open Integrations → Generic Webhooks (v3) → New Webhook. Webhook URL: WEBHOOK_URL. Scope type: Account, or a team or service.',
    'Select incident.triggered, acknowledged, unacknowledged, reopened, resolved, priority_updated and service_updated. Others are ignored.',
    'PagerDuty shows the signing secret once: put it into the configuration. Every subscription has its own.',
    'Map each service of PagerDuty that is called otherwise than its component in dora.sources.pagerduty.services, by its id or name.',
    'Send Test Event there: a ping appears in the deliveries below, as ignored. Then PagerDuty reaches the portal and the secret is right.',
  ],
  snippets: [
    {
      title: 'The same from a command line, for the whole account',
      language: 'sh',
      text: `curl https://api.pagerduty.com/webhook_subscriptions \\
  -H "Authorization: Token token=$PAGERDUTY_API_KEY" \\
  -H 'Content-Type: application/json' --data @- <<HOOK
{
  "webhook_subscription": {
    "type": "webhook_subscription",
    "description": "Incidents for Boardwalk",
    "delivery_method": {
      "type": "http_delivery_method",
      "url": "WEBHOOK_URL"
    },
    "events": [
      "incident.triggered",
      "incident.acknowledged",
      "incident.unacknowledged",
      "incident.reopened",
      "incident.resolved",
      "incident.priority_updated",
      "incident.service_updated"
    ],
    "filter": { "type": "account_reference" }
  }
}
HOOK
`,
    },
    {
      title: 'Names of services, in the configuration of the portal',
      language: 'yaml',
      text: `dora:
  sources:
    pagerduty:
      services:
        ID_OR_NAME_IN_PAGERDUTY: component:default/NAME
`,
    },
  ],
};
