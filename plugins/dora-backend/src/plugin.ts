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
import {
  doraFeedsExtensionPoint,
  doraSinksExtensionPoint,
  doraSourcesExtensionPoint,
  type DoraFeed,
} from '@boardwalk/plugin-dora-node';
import { createExplainDoraChangeAction } from './actions/createExplainDoraChangeAction';
import { createGetTeamDoraMetricsAction } from './actions/createGetTeamDoraMetricsAction';
import { readDoraConfig } from './config';
import { countEventTokens } from './countEventTokens';
import { applyDatabaseMigrations } from './database/migrations';
import { doraScopeResourceRef, doraScopeRules } from './permissions';
import { createDeliveriesRouter } from './router/createDeliveriesRouter';
import { createEventsRouter } from './router/createEventsRouter';
import { createFirstSuccessesRouter } from './router/createFirstSuccessesRouter';
import { createGroupPlatformDatesRouter } from './router/createGroupPlatformDatesRouter';
import { createOverridesRouter } from './router/createOverridesRouter';
import { createSinksRouter } from './router/createSinksRouter';
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
import { Sinks } from './service/Sinks';
import { SinkSender } from './service/SinkSender';
import { SinkService } from './service/SinkService';
import { SourceService } from './service/SourceService';
import { WebhookInbox } from './service/WebhookInbox';
import { WebhookSources } from './service/WebhookSources';
import { readSourceHosts } from './sourceHosts';
import { scheduleDeliveryTasks } from './tasks/deliveryTasks';
import { followCatalog } from './tasks/followCatalog';
import { followHistories } from './tasks/followHistories';
import { pruneSinks } from './tasks/pruneSinks';
import {
  scheduleReconciliation,
  triggerReconciliation,
} from './tasks/reconcile';
import { runDerivation } from './tasks/runDerivation';
import { runSinks } from './tasks/runSinks';

/** Takes in delivery events and computes the five metrics of DORA. */
export const doraPlugin = createBackendPlugin({
  pluginId: 'dora',
  register(env) {
    const sources = new WebhookSources();
    env.registerExtensionPoint(doraSourcesExtensionPoint, sources);
    const feeds: DoraFeed[] = [];
    env.registerExtensionPoint(doraFeedsExtensionPoint, {
      addFeed: feed => feeds.push(feed),
    });
    const sinks = new Sinks();
    env.registerExtensionPoint(doraSinksExtensionPoint, sinks);

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
          plan: sinks.planner({ logger }),
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
          readerOf: id => sources.readerOf(id),
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
        for (const feed of feeds) await feed.start(inbox.trusted);
        await followHistories({
          ...deps,
          followers: settings.histories.map(history =>
            HistoryFollower.create({ history, ingest, logger }),
          ),
        });

        // Telling others.
        const sending = runSinks({
          logger,
          senders: [...sinks.byId.values()].map(sink =>
            SinkSender.create({ knex, sink, logger }),
          ),
        });
        deps.lifecycle.addShutdownHook(() => sending.stop());
        await pruneSinks({ ...deps, knex, sinks: sinks.byId.values() });
        const repositories = () => serviceNames().repositories();
        const reconciliation = ReconciliationService.create({
          knex,
          reconcilers: sources.reconcilers,
          repositories,
          wake: source => triggerReconciliation({ ...deps, logger }, source),
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
        const firsts = FirstSuccessReader.create({ knex });
        const dates = PlatformDates.create({
          firsts,
          timeZone: settings.definitions.timeZone,
        });
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
        httpRouter.use(
          createSinksRouter({
            ...deps,
            sinks: SinkService.create({ knex, sinks }),
          }),
        );
        httpRouter.use(createOverridesRouter({ ...deps, overrides }));
        httpRouter.use(createReadRouter({ ...deps, metrics: figures }));
        httpRouter.use(createFirstSuccessesRouter({ ...deps, firsts }));
        httpRouter.use(createGroupPlatformDatesRouter({ ...deps, dates }));
        httpRouter.use(createOpenApiRouter(deps));
        createGetTeamDoraMetricsAction({ ...deps, metrics: figures });
        createExplainDoraChangeAction({ ...deps, metrics: figures });
      },
    });
  },
});
