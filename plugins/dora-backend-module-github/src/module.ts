import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { GithubWebhookSource } from './GithubWebhookSource';
import { readGithubSettings } from './settings';

/** Takes deliveries of GitHub webhooks in. */
export const doraModuleGithub = createWebhookSourceModule({
  id: 'github',
  create: ({ secrets, settings }) =>
    GithubWebhookSource.create({
      secrets,
      settings: readGithubSettings(settings),
    }),
});
