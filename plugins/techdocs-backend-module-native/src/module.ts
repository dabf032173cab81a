import { tmpdir } from 'node:os';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import type { CompoundEntityRef, Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  DirectoryPreparer,
  getLocationForEntity,
  Publisher,
  techdocsBuildsExtensionPoint,
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
  techdocsPublisherExtensionPoint,
  UrlPreparer,
} from '@backstage/plugin-techdocs-node';
import {
  DEFAULT_LIMITS,
  DocsBuilder,
  engineVersion,
} from '@boardwalk/docs-engine';
import {
  GIT_PUSH_TOPIC,
  type GitPushEvent,
  stringifyRepositorySlug,
} from '@boardwalk/plugin-git-common';
import { type NativeConfig, readNativeConfig } from './config';
import { DatabaseDocsHealthStore } from './database/DatabaseDocsHealthStore';
import { DatabaseLock } from './database/DatabaseLock';
import { createDocsHealthRouter } from './router/createDocsHealthRouter';
import { BuildAhead } from './service/BuildAhead';
import { BuildRecorder } from './service/BuildRecorder';
import { CheckedOutSources } from './service/CheckedOutSources';
import { DefaultDocsHealthService } from './service/DefaultDocsHealthService';
import { describeEngineFailure } from './service/describeEngineFailure';
import { FolderHasher } from './service/FolderHasher';
import { forgettingOthers } from './service/forgettingOthers';
import { HashingDirPreparer } from './service/HashingDirPreparer';
import {
  listDocumentedEntities,
  listDocumentedEntitiesOf,
} from './service/listDocumentedEntities';
import { NativeTechdocsGenerator } from './service/NativeTechdocsGenerator';
import { PushedDocs } from './service/PushedDocs';
import { RecheckingBuildStrategy } from './service/RecheckingBuildStrategy';
import { RecordingGenerator } from './service/RecordingGenerator';
import { RecordingPreparer } from './service/RecordingPreparer';
import { removeAbandonedSites } from './service/removeAbandonedSites';
import { SearchIndexTrigger } from './service/SearchIndexTrigger';
import { syncAndRecord } from './service/syncAndRecord';
import { TechdocsSyncClient } from './service/TechdocsSyncClient';
import { WholeSitePublisher } from './service/WholeSitePublisher';

/**
 * Builds TechDocs inside the backend, and ahead of their readers, unless the
 * config says otherwise; and keeps how that went.
 */
export const techdocsModuleNative = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'native',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
        builds: techdocsBuildsExtensionPoint,
        generators: techdocsGeneratorExtensionPoint,
        preparers: techdocsPreparerExtensionPoint,
        publishers: techdocsPublisherExtensionPoint,
      },
      async init({ config, logger, lifecycle, reader, ...deps }) {
        const native = readNativeConfig(config);
        const scmIntegrations = ScmIntegrations.fromConfig(config);
        const store = await DatabaseDocsHealthStore.create(deps);
        const recorder = BuildRecorder.create({
          store,
          logger,
          engine: native.engine,
        });
        const sync = (ref: CompoundEntityRef) =>
          syncAndRecord(ref, new TechdocsSyncClient(deps), recorder);
        deps.httpRouter.use(
          createDocsHealthRouter({
            ...deps,
            docs: DefaultDocsHealthService.create({
              ...deps,
              store,
              scmIntegrations,
              sync,
            }),
          }),
        );

        const isRemote = (entity: Entity) =>
          getLocationForEntity(entity, scmIntegrations).type === 'url';
        const checkouts = CheckedOutSources.create({ isRemote });
        const hasher = new FolderHasher({
          ...DEFAULT_LIMITS,
          ...native.limits,
        });
        deps.preparers.registerPreparer(
          'dir',
          RecordingPreparer.create({
            recorder,
            inner: HashingDirPreparer.create({
              stock: checkouts.preparer(
                DirectoryPreparer.fromConfig(config, { logger, reader }),
              ),
              hasher,
              engine: native.engine,
              version: siteVersion(native),
            }),
          }),
        );
        deps.preparers.registerPreparer(
          'url',
          RecordingPreparer.create({
            recorder,
            inner: UrlPreparer.fromConfig({ logger, reader }),
          }),
        );

        const ahead = BuildAhead.create({
          logger,
          listEntities: () =>
            forgettingOthers(listDocumentedEntities(deps), recorder),
          sync,
          indexDocs: () => new SearchIndexTrigger(deps).trigger(),
          isRemote,
          async fingerprint(entity) {
            const { type, target } = getLocationForEntity(
              entity,
              scmIntegrations,
            );
            return type === 'dir' ? hasher.hash(target) : undefined;
          },
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
        const strategy = RecheckingBuildStrategy.create({
          builds:
            (config.getOptionalString('techdocs.builder') ?? 'local') ===
            'local',
        });
        deps.builds.setBuildStrategy(strategy);
        const pushed = PushedDocs.create({
          logger,
          listEntities: repository =>
            listDocumentedEntitiesOf(repository, deps),
          recheck: entity => strategy.recheck(entity),
          build: async entity => {
            if (native.ahead.enabled) await ahead.build(entity);
          },
        });
        lifecycle.addShutdownHook(() => pushed.stop());
        await deps.events.subscribe({
          id: 'techdocs-git',
          topics: [GIT_PUSH_TOPIC],
          async onEvent({ eventPayload }) {
            const push = eventPayload as GitPushEvent;
            // Nobody who pushes waits for docs.
            if (push.changes.length > 0)
              pushed.pushed(stringifyRepositorySlug(push));
          },
        });
        const record = (
          inner: TechdocsGenerator,
          describeFailure?: (error: unknown) => Error,
        ) =>
          deps.generators.setTechdocsGenerator(
            RecordingGenerator.create({
              inner: checkouts.generator(inner, {
                config,
                logger,
                scmIntegrations,
              }),
              describeFailure,
              recorder,
              config,
              logger,
              scmIntegrations,
            }),
          );
        if (
          (config.getOptionalString('techdocs.publisher.type') ?? 'local') ===
          'local'
        )
          deps.publishers.registerPublisher(
            'local',
            WholeSitePublisher.create({
              stock: await Publisher.fromConfig(config, { ...deps, logger }),
              lock: await DatabaseLock.create(deps),
            }),
          );
        if (native.engine !== 'native') {
          record(TechdocsGenerator.fromConfig(config, { logger }));
          return;
        }

        const removed = await removeAbandonedSites(
          config.getOptionalString('backend.workingDirectory') ?? tmpdir(),
        );
        if (removed)
          logger.info(`Removed ${removed} sites that were never published`);
        const builder = DocsBuilder.create(native);
        lifecycle.addStartupHook(() => builder.warmUp());
        lifecycle.addShutdownHook(() => builder.close());
        record(
          NativeTechdocsGenerator.create({
            ...native,
            config,
            logger,
            scmIntegrations,
            builder,
            onBuilt(result, { logger: build, parsedLocationAnnotation }) {
              ahead.docsBuilt();
              recorder.reported(
                build,
                result,
                parsedLocationAnnotation?.type === 'url',
              );
            },
          }),
          describeEngineFailure,
        );
      },
    });
  },
});

/** What decides about a site besides its source. */
function siteVersion({ engine, env, plantumlServer }: NativeConfig): string {
  return engine === 'native'
    ? JSON.stringify([engineVersion(), env, plantumlServer])
    : '';
}
