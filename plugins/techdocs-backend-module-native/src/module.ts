import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  DirectoryPreparer,
  getLocationForEntity,
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { DEFAULT_LIMITS, DocsBuilder } from '@boardwalk/docs-engine';
import { readNativeConfig } from './config';
import { BuildAhead } from './service/BuildAhead';
import { FolderHasher } from './service/FolderHasher';
import { HashingDirPreparer } from './service/HashingDirPreparer';
import { listDocumentedEntities } from './service/listDocumentedEntities';
import { NativeTechdocsGenerator } from './service/NativeTechdocsGenerator';
import { SearchIndexTrigger } from './service/SearchIndexTrigger';
import { TechdocsSyncClient } from './service/TechdocsSyncClient';

/** Builds TechDocs inside the backend, and ahead of their readers, unless the config says otherwise. */
export const techdocsModuleNative = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'native',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
        generators: techdocsGeneratorExtensionPoint,
        preparers: techdocsPreparerExtensionPoint,
      },
      async init({ config, logger, lifecycle, reader, ...deps }) {
        const native = readNativeConfig(config);
        const scmIntegrations = ScmIntegrations.fromConfig(config);
        deps.preparers.registerPreparer(
          'dir',
          HashingDirPreparer.create({
            stock: DirectoryPreparer.fromConfig(config, { logger, reader }),
            hasher: new FolderHasher({ ...DEFAULT_LIMITS, ...native.limits }),
            version: native.engine,
          }),
        );

        const ahead = BuildAhead.create({
          logger,
          listEntities: () => listDocumentedEntities(deps),
          sync: ref => new TechdocsSyncClient(deps).sync(ref),
          indexDocs: () => new SearchIndexTrigger(deps).trigger(),
          isRemote: entity =>
            getLocationForEntity(entity, scmIntegrations).type === 'url',
          ...native.ahead,
        });
        if (native.ahead.enabled) {
          await deps.scheduler.scheduleTask({
            id: 'techdocs_build_ahead',
            scope: 'local',
            frequency: { seconds: native.ahead.intervalSeconds },
            initialDelay: { seconds: 10 },
            timeout: { hours: 1 },
            fn: signal => ahead.run(signal),
          });
        }
        if (native.engine !== 'native') return;

        const builder = DocsBuilder.create(native);
        lifecycle.addStartupHook(() => builder.warmUp());
        lifecycle.addShutdownHook(() => builder.close());
        deps.generators.setTechdocsGenerator(
          NativeTechdocsGenerator.create({
            ...native,
            config,
            logger,
            scmIntegrations,
            builder,
            onBuilt: () => ahead.docsBuilt(),
          }),
        );
      },
    });
  },
});
