import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  doraFeedsExtensionPoint,
  doraSourcesExtensionPoint,
} from '@boardwalk/plugin-dora-node';
import { eventsReader } from './eventsReader';
import { TopicFeed } from './TopicFeed';
import { readTopics } from './topics';

/** Takes topics of the events service in, where some are configured. */
export const doraModuleEvents = createBackendModule({
  pluginId: 'dora',
  moduleId: 'events-feed',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        feeds: doraFeedsExtensionPoint,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        sources: doraSourcesExtensionPoint,
      },
      async init({ config, events, feeds, lifecycle, logger, sources }) {
        sources.addReader(eventsReader.id, () => eventsReader);
        const topics = readTopics(config);
        if (!topics.length) return;
        const feed = TopicFeed.create({ events, topics, logger });
        lifecycle.addShutdownHook(() => feed.stop());
        feeds.addFeed(feed);
      },
    });
  },
});
