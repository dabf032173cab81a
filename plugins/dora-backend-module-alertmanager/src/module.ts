import {
  AlertRules,
  createWebhookSourceModule,
} from '@boardwalk/plugin-dora-node';
import { alertmanagerSetup } from './alertmanagerSetup';
import { AlertmanagerWebhookSource } from './AlertmanagerWebhookSource';

/** Takes notifications of Prometheus Alertmanager in. */
export const doraModuleAlertmanager = createWebhookSourceModule({
  id: 'alertmanager',
  title: 'Alertmanager',
  setup: alertmanagerSetup,
  create: ({ secrets, settings }) =>
    AlertmanagerWebhookSource.create({
      secrets,
      rules: AlertRules.fromConfig(settings),
    }),
});
