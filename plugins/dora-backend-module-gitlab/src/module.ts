import { ScmIntegrations } from '@backstage/integration';
import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { GitlabWebhookSource } from './GitlabWebhookSource';
import { gitlabSetup } from './gitlabSetup';
import { GitlabApi } from './reconcile/GitlabApi';
import { GitlabReconciler } from './reconcile/GitlabReconciler';
import { readGitlabSettings } from './settings';

/** Takes deliveries of GitLab webhooks in, and reads what they did not bring. */
export const doraModuleGitlab = createWebhookSourceModule({
  id: 'gitlab',
  title: 'GitLab',
  setup: gitlabSetup,
  create: ({ secrets, settings }) =>
    GitlabWebhookSource.create({
      secrets,
      settings: readGitlabSettings(settings),
    }),
  createReconciler: ({ config, settings }) =>
    GitlabReconciler.create({
      api: GitlabApi.create(ScmIntegrations.fromConfig(config)),
      settings: readGitlabSettings(settings),
    }),
});
