import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  GIT_PUSH_TOPIC,
  type GitPushEvent,
} from '@boardwalk/plugin-git-common';
import { readGitCatalogConfig } from './config';
import { gitHostServiceRef } from '@boardwalk/plugin-git-node';
import { GitHostSource } from './host/GitHostSource';
import { RepositoryEntityProcessor } from './processors/RepositoryEntityProcessor';
import { GitEntityProvider } from './providers/GitEntityProvider';

/** Registers what the repositories of the Git host describe. */
export const catalogModuleGit = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'git',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        gitHost: gitHostServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ config, events, lifecycle, logger, processing, ...deps }) {
        const settings = readGitCatalogConfig(config);
        processing.addProcessor(RepositoryEntityProcessor.create(settings));
        if (!settings.enabled) return;
        const provider = GitEntityProvider.create({
          ...settings,
          host: GitHostSource.create(deps),
          logger,
        });
        processing.addEntityProvider(provider);
        lifecycle.addShutdownHook(() => provider.stop());
        await events.subscribe({
          id: 'catalog-git',
          topics: [GIT_PUSH_TOPIC],
          async onEvent({ eventPayload }) {
            const { changes, ...repository } = eventPayload as GitPushEvent;
            await provider.pushed(
              repository,
              changes.map(({ ref }) => ref),
            );
          },
        });
      },
    });
  },
});
