import { createWebhookSourceModule } from '@boardwalk/plugin-dora-node';
import { cdeventsSetup } from './cdeventsSetup';
import { CdeventsWebhookSource } from './CdeventsWebhookSource';
import { readCdeventsSettings } from './settings';
import { readCdeventsOrigin } from './sink/sinkSettings';

/** Takes CDEvents in. */
export const doraModuleCdevents = createWebhookSourceModule({
  id: 'cdevents',
  title: 'CDEvents',
  setup: cdeventsSetup,
  create: ({ config, secrets, settings }) =>
    CdeventsWebhookSource.create({
      secrets,
      settings: readCdeventsSettings(settings),
      ownOrigin: readCdeventsOrigin(config),
    }),
});
