import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

/** How Jira is made to report. */
export const jiraSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'As an administrator open Settings → System → WebHooks → Create a WebHook. URL: WEBHOOK_URL. Secret: the one of the configuration.',
    'Select the events Issue created and Issue updated, and hold them to incidents with a JQL query such as: issuetype in ("Incident", "[System] Incident").',
    'An incident is of its components in Jira, or of the services that labels such as service:checkout name; else of its project. Map other names in dora.sources.jira.services.',
    'A webhook that an automation rule or an app sends is not signed, and is refused.',
  ],
  snippets: [
    {
      title: 'Names of services, in the configuration of the portal',
      language: 'yaml',
      text: `dora:
  sources:
    jira:
      services:
        COMPONENT_OR_PROJECT_IN_JIRA: component:default/NAME
`,
    },
  ],
};
