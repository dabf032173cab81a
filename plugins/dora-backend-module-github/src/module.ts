import { ScmIntegrations } from '@backstage/integration';
import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { GithubWebhookSource } from './GithubWebhookSource';
import { githubSetup } from './githubSetup';
import { GithubApi } from './reconcile/GithubApi';
import { GithubReconciler } from './reconcile/GithubReconciler';
import { readGithubSettings } from './settings';

/** Takes deliveries of GitHub webhooks in, and reads what they did not bring. */
export const doraModuleGithub = createWebhookSourceModule({
  id: 'github',
  title: 'GitHub',
  setup: githubSetup,
  create: ({ secrets, settings }) =>
    GithubWebhookSource.create({
      secrets,
      settings: readGithubSettings(settings),
    }),
  createReconciler: ({ config, settings }) =>
    GithubReconciler.create({
      api: GithubApi.create(ScmIntegrations.fromConfig(config)),
      settings: readGithubSettings(settings),
    }),
});
