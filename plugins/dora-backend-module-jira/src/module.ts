import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { jiraSetup } from './jiraSetup';
import { JiraWebhookSource } from './JiraWebhookSource';
import { readJiraSettings } from './settings';

/** Takes webhooks of Jira about incidents in. */
export const doraModuleJira = createWebhookSourceModule({
  id: 'jira',
  title: 'Jira Service Management',
  setup: jiraSetup,
  create: ({ secrets, settings }) =>
    JiraWebhookSource.create({
      secrets,
      settings: readJiraSettings(settings),
    }),
});
