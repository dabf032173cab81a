import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  DirectoryPreparer,
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { DEFAULT_LIMITS, DocsBuilder } from '@boardwalk/docs-engine';
import { readNativeConfig } from './config';
import { FolderHasher } from './service/FolderHasher';
import { HashingDirPreparer } from './service/HashingDirPreparer';
import { NativeTechdocsGenerator } from './service/NativeTechdocsGenerator';

/** Builds TechDocs inside the backend, unless `techdocs.generator.engine` says otherwise. */
export const techdocsModuleNative = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'native',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        lifecycle: coreServices.lifecycle,
        reader: coreServices.urlReader,
        generators: techdocsGeneratorExtensionPoint,
        preparers: techdocsPreparerExtensionPoint,
      },
      async init({ config, logger, lifecycle, reader, generators, preparers }) {
        const native = readNativeConfig(config);
        const { maxFiles = DEFAULT_LIMITS.maxFiles } = native.limits;
        preparers.registerPreparer(
          'dir',
          HashingDirPreparer.create({
            stock: DirectoryPreparer.fromConfig(config, { logger, reader }),
            hasher: new FolderHasher({ maxFiles }),
            version: native.engine,
          }),
        );
        if (native.engine !== 'native') return;

        const builder = DocsBuilder.create(native);
        lifecycle.addStartupHook(() => builder.warmUp());
        lifecycle.addShutdownHook(() => builder.close());
        generators.setTechdocsGenerator(
          NativeTechdocsGenerator.create({
            ...native,
            config,
            logger,
            scmIntegrations: ScmIntegrations.fromConfig(config),
            builder,
          }),
        );
      },
    });
  },
});
