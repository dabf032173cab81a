import {
  createWebhookSourceModule,
  ServiceMapping,
} from '@boardwalk/plugin-dora-node';
import { pagerdutySetup } from './pagerdutySetup';
import { PagerdutyWebhookSource } from './PagerdutyWebhookSource';

/** Takes webhooks of PagerDuty in. */
export const doraModulePagerduty = createWebhookSourceModule({
  id: 'pagerduty',
  title: 'PagerDuty',
  setup: pagerdutySetup,
  create: ({ secrets, settings }) =>
    PagerdutyWebhookSource.create({
      secrets,
      services: ServiceMapping.fromConfig(settings),
      environment: settings.getOptionalString('environment'),
    }),
});
