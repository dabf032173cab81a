import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { argocdSetup } from './argocdSetup';
import { ArgocdWebhookSource } from './ArgocdWebhookSource';

/** Takes notifications of Argo CD in. */
export const doraModuleArgocd = createWebhookSourceModule({
  id: 'argocd',
  title: 'Argo CD',
  setup: argocdSetup,
  create: ({ secrets, settings }) =>
    ArgocdWebhookSource.create({
      secrets,
      environment: settings.getOptionalString('environment'),
    }),
});
