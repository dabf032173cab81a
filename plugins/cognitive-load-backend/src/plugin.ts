import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  cognitiveLoadActionWritePermission,
  cognitiveLoadPermissions,
} from '@boardwalk/plugin-cognitive-load-common';
import { createGetCognitiveLoadResultsAction } from './actions/createGetCognitiveLoadResultsAction';
import { readCognitiveLoadConfig } from './config';
import { applyDatabaseMigrations } from './database/migrations';
import { loadGroupResourceRef, loadGroupRules } from './permissions';
import { createActionsRouter } from './router/createActionsRouter';
import { createAnsweringRouter } from './router/createAnsweringRouter';
import { createDefinitionsRouter } from './router/createDefinitionsRouter';
import { createOpenApiRouter } from './router/createOpenApiRouter';
import { createResultsRouter } from './router/createResultsRouter';
import { createWavesRouter } from './router/createWavesRouter';
import { createSurveys } from './service/createSurveys';
import { GroupTree } from './service/GroupTree';
import { CatalogOrganisationReader } from './service/OrganisationReader';
import { HttpDeliveryFigures } from './service/platform/DeliveryFigures';
import { PromptService } from './service/PromptService';
import { provideDefinitions } from './service/provideDefinitions';
import { WaveKeeper } from './service/WaveKeeper';
import { BackstageWaveNotifier } from './service/WaveNotifier';
import { WavePlanner } from './service/WavePlanner';
import { followMoments } from './tasks/followMoments';
import { tendWaves } from './tasks/tendWaves';

/** Surveys of cognitive load. */
export const cognitiveLoadPlugin = createBackendPlugin({
  pluginId: 'cognitive-load',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init({ config, database, httpRouter, logger, ...deps }) {
        const settings = readCognitiveLoadConfig(config);
        const knex = await applyDatabaseMigrations(database);
        const now = () => new Date();

        const notifier = BackstageWaveNotifier.create({ ...deps, logger });
        const {
          definitions,
          waves,
          closer,
          actions,
          answers,
          results,
          comparisons,
        } = createSurveys({
          knex,
          organisation: CatalogOrganisationReader.create(deps),
          notifier,
          platformDates: HttpDeliveryFigures.create(deps),
          now,
        });
        await provideDefinitions(definitions, settings.definitionFiles);
        const planner = WavePlanner.create({ ...settings, waves, now });
        const keeper = WaveKeeper.create({
          knex,
          waves,
          closer,
          planner,
          logger,
          now,
        });
        await followMoments({
          ...deps,
          prompts: PromptService.create({
            ...settings,
            knex,
            notifier,
            now,
            random: Math.random,
          }),
        });
        await tendWaves({ ...deps, keeper });

        const tree = GroupTree.create({ knex });
        deps.permissionsRegistry.addPermissions(
          cognitiveLoadPermissions.filter(
            permission => permission !== cognitiveLoadActionWritePermission,
          ),
        );
        deps.permissionsRegistry.addResourceType({
          resourceRef: loadGroupResourceRef,
          permissions: [cognitiveLoadActionWritePermission],
          rules: Object.values(loadGroupRules),
          getResources: refs =>
            Promise.all(
              refs.map(async ref => ({
                ref,
                above: await tree.groupsAbove(ref),
              })),
            ),
        });

        httpRouter.use(createAnsweringRouter({ ...deps, answers }));
        httpRouter.use(createDefinitionsRouter({ ...deps, definitions }));
        httpRouter.use(createWavesRouter({ ...deps, waves, closer, results }));
        httpRouter.use(createResultsRouter({ ...deps, results, comparisons }));
        httpRouter.use(createActionsRouter({ ...deps, actions }));
        httpRouter.use(createOpenApiRouter(deps));
        createGetCognitiveLoadResultsAction({ ...deps, results });
      },
    });
  },
});
