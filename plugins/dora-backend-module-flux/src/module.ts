import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { FluxWebhookSource } from './FluxWebhookSource';
import { fluxSetup } from './fluxSetup';

/** Takes notifications of Flux in. */
export const doraModuleFlux = createWebhookSourceModule({
  id: 'flux',
  title: 'Flux',
  setup: fluxSetup,
  create: ({ secrets, settings }) =>
    FluxWebhookSource.create({
      secrets,
      environment: settings.getOptionalString('environment'),
    }),
});
