import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { GitlabWebhookSource } from './GitlabWebhookSource';
import { readGitlabSettings } from './settings';

/** Takes deliveries of GitLab webhooks in. */
export const doraModuleGitlab = createWebhookSourceModule({
  id: 'gitlab',
  create: ({ secrets, settings }) =>
    GitlabWebhookSource.create({
      secrets,
      settings: readGitlabSettings(settings),
    }),
});
