import {
  createWebhookSourceModule,
  ServiceMapping,
} from '@boardwalk/plugin-dora-node';
import { opsgenieSetup } from './opsgenieSetup';
import { OpsgenieWebhookSource } from './OpsgenieWebhookSource';

/** Takes webhooks of Opsgenie in. */
export const doraModuleOpsgenie = createWebhookSourceModule({
  id: 'opsgenie',
  title: 'Opsgenie',
  setup: opsgenieSetup,
  create: ({ secrets, settings }) =>
    OpsgenieWebhookSource.create({
      secrets,
      services: ServiceMapping.fromConfig(settings),
      environment: settings.getOptionalString('environment'),
    }),
});
