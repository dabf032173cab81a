import {
  AlertRules,
  createWebhookSourceModule,
} from '@boardwalk/plugin-dora-node';
import { grafanaSetup } from './grafanaSetup';
import { GrafanaWebhookSource } from './GrafanaWebhookSource';

/** Takes webhooks of Grafana in. */
export const doraModuleGrafana = createWebhookSourceModule({
  id: 'grafana',
  title: 'Grafana',
  setup: grafanaSetup,
  create: ({ secrets, settings }) =>
    GrafanaWebhookSource.create({
      secrets,
      rules: AlertRules.fromConfig(settings),
    }),
});
