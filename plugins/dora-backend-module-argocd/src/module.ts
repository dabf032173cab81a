import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { ArgocdWebhookSource } from './ArgocdWebhookSource';

/** Takes notifications of Argo CD in. */
export const doraModuleArgocd = createWebhookSourceModule({
  id: 'argocd',
  create: ({ secrets, settings }) =>
    ArgocdWebhookSource.create({
      secrets,
      environment: settings.getOptionalString('environment'),
    }),
});
