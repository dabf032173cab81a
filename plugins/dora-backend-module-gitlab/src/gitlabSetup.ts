import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

/** How GitLab is made to report. */
export const gitlabSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Open Settings → Webhooks of a group or a project.',
    'URL: WEBHOOK_URL. Enter the secret of the configuration as secret token; or make a signing token there and put it into the configuration. A signing token begins with whsec_ and is the better choice.',
    'Select Deployment events, Push events, Merge request events, Comments and Issues events; Pipeline events if you want them.',
    'Test → Push events at the new webhook sends one delivery: it appears in the deliveries below. Then GitLab reaches the portal and has the right secret.',
    'Add reconcile: {} to dora.sources.gitlab, and the portal reads what got lost from the API, with the credentials of integrations.gitlab; it makes lead times exact, too.',
  ],
  snippets: [
    {
      title: 'The same from a command line, for one project',
      language: 'sh',
      text: `curl --fail-with-body "https://gitlab.com/api/v4/projects/PROJECT_ID/hooks" \\
  -H "PRIVATE-TOKEN: $GITLAB_TOKEN" \\
  -d url=WEBHOOK_URL \\
  -d token="$DORA_GITLAB_SECRET" \\
  -d deployment_events=true -d push_events=true -d merge_requests_events=true \\
  -d note_events=true -d issues_events=true
`,
    },
  ],
};
