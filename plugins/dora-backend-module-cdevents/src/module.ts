import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { cdeventsSetup } from './cdeventsSetup';
import { CdeventsWebhookSource } from './CdeventsWebhookSource';
import { readCdeventsSettings } from './settings';

/** Takes CDEvents in. */
export const doraModuleCdevents = createWebhookSourceModule({
  id: 'cdevents',
  title: 'CDEvents',
  setup: cdeventsSetup,
  create: ({ secrets, settings }) =>
    CdeventsWebhookSource.create({
      secrets,
      settings: readCdeventsSettings(settings),
    }),
});
