import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

/** How GitHub is made to report. */
export const githubSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Open Settings → Webhooks → Add webhook of the organisation, or of one repository.',
    'Payload URL: WEBHOOK_URL. Content type: application/json. Secret: the one of the configuration.',
    'Select Deployment statuses, Pushes, Pull requests, Pull request reviews and Issues; Workflow runs and Releases if you want them.',
    'GitHub sends a ping at once: it appears in the deliveries below, as ignored. Then GitHub reaches the portal and has the right secret.',
    'GitHub sends nothing again by itself. Add reconcile: {} to dora.sources.github, and the portal reads what got lost from the API, with the credentials of integrations.github; it makes lead times exact, too.',
  ],
  snippets: [
    {
      title: 'The same from a command line, for one repository',
      language: 'sh',
      text: `gh api repos/OWNER/REPOSITORY/hooks --input - <<HOOK
{
  "config": {
    "url": "WEBHOOK_URL",
    "content_type": "json",
    "secret": "$DORA_GITHUB_SECRET"
  },
  "events": [
    "deployment_status",
    "push",
    "pull_request",
    "pull_request_review",
    "issues"
  ]
}
HOOK
`,
    },
  ],
};
