import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { GitlabWebhookSource } from './GitlabWebhookSource';
import { gitlabSetup } from './gitlabSetup';
import { readGitlabSettings } from './settings';

/** Takes deliveries of GitLab webhooks in. */
export const doraModuleGitlab = createWebhookSourceModule({
  id: 'gitlab',
  title: 'GitLab',
  setup: gitlabSetup,
  create: ({ secrets, settings }) =>
    GitlabWebhookSource.create({
      secrets,
      settings: readGitlabSettings(settings),
    }),
});
