import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { GithubWebhookSource } from './GithubWebhookSource';
import { githubSetup } from './githubSetup';
import { readGithubSettings } from './settings';

/** Takes deliveries of GitHub webhooks in. */
export const doraModuleGithub = createWebhookSourceModule({
  id: 'github',
  title: 'GitHub',
  setup: githubSetup,
  create: ({ secrets, settings }) =>
    GithubWebhookSource.create({
      secrets,
      settings: readGithubSettings(settings),
    }),
});
