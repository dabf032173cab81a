import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { FluxWebhookSource } from './FluxWebhookSource';

/** Takes notifications of Flux in. */
export const doraModuleFlux = createWebhookSourceModule({
  id: 'flux',
  create: ({ secrets, settings }) =>
    FluxWebhookSource.create({
      secrets,
      environment: settings.getOptionalString('environment'),
    }),
});
