import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { doraPermissions } from '@boardwalk/plugin-dora-common';
import { doraSourcesExtensionPoint } from '@boardwalk/plugin-dora-node';
import { createExplainDoraChangeAction } from './actions/createExplainDoraChangeAction';
import { createGetTeamDoraMetricsAction } from './actions/createGetTeamDoraMetricsAction';
import { readDoraConfig } from './config';
import { countEventTokens } from './countEventTokens';
import { applyDatabaseMigrations } from './database/migrations';
import { doraScopeResourceRef, doraScopeRules } from './permissions';
import { createDeliveriesRouter } from './router/createDeliveriesRouter';
import { createEventsRouter } from './router/createEventsRouter';
import { createFirstSuccessesRouter } from './router/createFirstSuccessesRouter';
import { createOverridesRouter } from './router/createOverridesRouter';
import { createReconciliationRouter } from './router/createReconciliationRouter';
import { createSourcesRouter } from './router/createSourcesRouter';
import { createWebhooksRouter } from './router/createWebhooksRouter';
import { createOpenApiRouter } from './router/read/createOpenApiRouter';
import { createReadRouter } from './router/read/createReadRouter';
import { CatalogNames } from './service/CatalogNames';
import { CatalogPoller } from './service/CatalogPoller';
import { createEventCounter } from './service/createEventCounter';
import { DerivationWorker } from './service/DerivationWorker';
import { DeliveryService } from './service/DeliveryService';
import { EventIngestService } from './service/EventIngestService';
import { EventWriter } from './service/EventWriter';
import { FirstSuccessReader } from './service/FirstSuccessReader';
import { GenerationKeeper } from './service/GenerationKeeper';
import { HistoryFollower } from './service/HistoryFollower';
import { NameRegistry } from './service/NameRegistry';
import { OverrideService } from './service/OverrideService';
import { PlatformDates } from './service/PlatformDates';
import { PlatformReleases } from './service/PlatformReleases';
import { ReconciliationRunner } from './service/ReconciliationRunner';
import { ReconciliationService } from './service/ReconciliationService';
import { createMetricsService } from './service/read/createMetricsService';
import { ScopeKeeper } from './service/ScopeKeeper';
import { SourceService } from './service/SourceService';
import { WebhookInbox } from './service/WebhookInbox';
import { WebhookSources } from './service/WebhookSources';
import { readSourceHosts } from './sourceHosts';
import { scheduleDeliveryTasks } from './tasks/deliveryTasks';
import { followCatalog } from './tasks/followCatalog';
import { followHistories } from './tasks/followHistories';
import { scheduleReconciliation } from './tasks/reconcile';
import { runDerivation } from './tasks/runDerivation';

/** Takes in delivery events and computes the five metrics of DORA. */
export const doraPlugin = createBackendPlugin({
  pluginId: 'dora',
  register(env) {
    const sources = new WebhookSources();
    env.registerExtensionPoint(doraSourcesExtensionPoint, sources);

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init({ config, database, httpRouter, logger, ...deps }) {
        const settings = readDoraConfig(config);
        const knex = await applyDatabaseMigrations(database);

        // What names mean, and writing of facts.
        const names = CatalogNames.create({
          knex,
          mapping: settings.repositories,
        });
        const serviceNames = names.current;
        const writer = EventWriter.create({
          knex,
          serviceNames,
          registry: NameRegistry.create({
            knex,
            serviceNames,
            tiers: settings.tiers,
          }),
        });
        const ingest = EventIngestService.create({
          writer,
          logger,
          onStored: createEventCounter(deps.metrics),
        });
        const inbox = WebhookInbox.create({
          knex,
          writer,
          logger,
          sources: sources.byId,
        });
        deps.lifecycle.addShutdownHook(() => inbox.stop());
        const deliveries = DeliveryService.create({ knex, inbox });
        const sourceService = SourceService.create({
          knex,
          logger,
          sources,
          eventTokens: countEventTokens(config),
        });
        const overrides = OverrideService.create({ knex });
        await scheduleDeliveryTasks({
          ...deps,
          knex,
          inbox,
          logger,
          retentionMs: settings.deliveryRetentionMs,
        });
        await followHistories({
          ...deps,
          followers: settings.histories.map(history =>
            HistoryFollower.create({ history, ingest, logger }),
          ),
        });

        const repositories = () => serviceNames().repositories();
        const reconciliation = ReconciliationService.create({
          knex,
          reconcilers: sources.reconcilers,
          repositories,
        });
        await scheduleReconciliation({
          ...deps,
          logger,
          reconcilers: sources.reconcilers.values(),
          runner: ReconciliationRunner.create({
            knex,
            ingest,
            logger,
            repositories,
          }),
        });

        // Figures.
        await GenerationKeeper.create({ knex, logger }).ensure(settings);
        const dates = new PlatformDates();
        const releases = PlatformReleases.create({ knex });
        await followCatalog({
          ...deps,
          intervalMs: settings.ownershipIntervalMs,
          poller: CatalogPoller.create(deps),
          followers: [
            ScopeKeeper.create({
              knex,
              neverDeployed: settings.neverDeployed,
            }),
            names,
            dates,
            releases,
          ],
        });
        const derivation = runDerivation({
          logger,
          worker: DerivationWorker.create({ knex, logger }),
        });
        deps.lifecycle.addShutdownHook(() => derivation.stop());

        // Who may do what.
        deps.permissionsRegistry.addResourceType({
          resourceRef: doraScopeResourceRef,
          permissions: doraPermissions,
          rules: Object.values(doraScopeRules),
          getResources: async refs =>
            refs.map(ref => {
              const owners = names.ownersOf(ref);
              return owners && { ref, owners };
            }),
        });

        const figures = createMetricsService({
          ...deps,
          knex,
          definitions: settings.definitions,
          serviceNames,
          ownersOf: names.ownersOf,
          dates,
          releases,
          hostType: readSourceHosts(config),
        });

        // Signed by their source instead of carrying credentials of ours.
        httpRouter.addAuthPolicy({
          path: '/v1/webhooks',
          allow: 'unauthenticated',
        });
        httpRouter.use(createWebhooksRouter({ inbox, logger }));
        httpRouter.use(createEventsRouter({ ...deps, ingest }));
        httpRouter.use(
          createSourcesRouter({ ...deps, sources: sourceService }),
        );
        httpRouter.use(createReconciliationRouter({ ...deps, reconciliation }));
        httpRouter.use(createDeliveriesRouter({ ...deps, deliveries }));
        httpRouter.use(createOverridesRouter({ ...deps, overrides }));
        httpRouter.use(createReadRouter({ ...deps, metrics: figures }));
        httpRouter.use(
          createFirstSuccessesRouter({
            ...deps,
            firsts: FirstSuccessReader.create({ knex }),
          }),
        );
        httpRouter.use(createOpenApiRouter(deps));
        createGetTeamDoraMetricsAction({ ...deps, metrics: figures });
        createExplainDoraChangeAction({ ...deps, metrics: figures });
      },
    });
  },
});
