import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { demoServiceRef, findProjectRoot } from '@boardwalk/plugin-demo-node';
import { readCatalogConfig } from './config';
import { DatabaseProblemStore } from './database/DatabaseProblemStore';
import { addCatalogIndex } from './database/operations/addCatalogIndex';
import { takeUpInterrupted } from './database/operations/takeUpInterrupted';
import { DemoAnnotationProcessor } from './processors/DemoAnnotationProcessor';
import { EntityFileReader } from './processors/EntityFileReader';
import { EntitySizeProcessor } from './processors/EntitySizeProcessor';
import { LocalPlaceholderProcessor } from './processors/LocalPlaceholderProcessor';
import { SplitTargetsProcessor } from './processors/SplitTargetsProcessor';
import { SourceLocationProcessor } from './processors/SourceLocationProcessor';
import { createEntityDataParser } from './processors/createEntityDataParser';
import { createFileProviders } from './providers/createFileProviders';
import { readableSourcesFromConfig } from './readableSources';
import { createLocationGuard } from './router/createLocationGuard';
import { createProblemsRouter } from './router/createProblemsRouter';
import { DefaultCatalogProblemsService } from './service/DefaultCatalogProblemsService';
import { SourceProblems } from './service/SourceProblems';

/**
 * Feeds the catalog from disk, decides what may be registered by URL, and
 * tells what is wrong with the catalog's sources.
 */
export const catalogModuleBoardwalk = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'boardwalk',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        processing: catalogProcessingExtensionPoint,
        model: catalogModelExtensionPoint,
        demo: demoServiceRef,
      },
      async init({ config, logger, demo, processing, ...deps }) {
        const root = findProjectRoot();
        const options = readCatalogConfig(config, root);
        const sources = SourceProblems.create({ root });
        const store = await DatabaseProblemStore.create(deps);

        const providers = createFileProviders({
          ...options,
          demo,
          logger,
          onProblems: (provider, problems) => sources.set(provider, problems),
        });
        processing.addEntityProvider(providers);
        deps.lifecycle.addShutdownHook(async () => {
          await Promise.all(providers.map(provider => provider.stop()));
        });

        // After the providers took away what is gone, such as a former demo.
        deps.lifecycle.addStartupHook(() => store.forgetGone());
        deps.lifecycle.addStartupHook(async () =>
          takeUpInterrupted(await deps.database.getClient()),
        );
        deps.lifecycle.addStartupHook(async () =>
          addCatalogIndex(await deps.database.getClient()),
        );

        processing.addProcessor(
          EntityFileReader.create(options),
          new SourceLocationProcessor(),
          new LocalPlaceholderProcessor(),
          DemoAnnotationProcessor.create(demo),
          SplitTargetsProcessor.create({
            integrations: ScmIntegrations.fromConfig(config),
          }),
          EntitySizeProcessor.create(options),
        );
        deps.model.setEntityDataParser(
          createEntityDataParser({
            ...options,
            logger,
            onDeclarations: (locationRef, entityRefs) =>
              store.recordDeclarations(locationRef, entityRefs),
          }),
        );
        processing.setOnProcessingErrorHandler(({ unprocessedEntity }) =>
          store.recordFailure(stringifyEntityRef(unprocessedEntity)),
        );

        // Modules start before their plugin, so the guard comes first.
        deps.httpRouter.use(
          createLocationGuard(readableSourcesFromConfig(config, logger)),
        );
        deps.httpRouter.use(
          createProblemsRouter({
            ...deps,
            problems: DefaultCatalogProblemsService.create({
              store,
              sources,
              root,
            }),
          }),
        );
      },
    });
  },
});
