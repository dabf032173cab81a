import {
  BackendFeature,
  coreServices,
  createBackendModule,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import {
  findDemoRefs,
  forgetDemoRefs,
  rememberDemoRefs,
} from './demoRefsTable';
import { demoServiceRef } from './demoServiceRef';

/**
 * What a plugin gets to remove demo rows.
 *
 * @public
 */
export interface DemoCleanupContext {
  /** The plugin's own database, in a transaction. */
  knex: Knex.Transaction;
  /** All entities that the demo ever brought into this database. */
  entityRefs: string[];
  /** Those of kind `User`. */
  userRefs: string[];
  config: RootConfigService;
  logger: LoggerService;
}

/**
 * Options of {@link createDemoCleanupModule}.
 *
 * @public
 */
export interface DemoCleanupOptions {
  /** The plugin whose rows are removed. */
  pluginId: string;
  /**
   * Removes everything of the demo from the plugin's tables and folders. It
   * runs before the plugin starts, and again at the next start if it throws.
   * A table may be missing, when the plugin never got to its migrations.
   */
  remove(context: DemoCleanupContext): Promise<void>;
}

/**
 * A module that removes what the demo left in one plugin, at the first start
 * with the demo off.
 *
 * @public
 */
export function createDemoCleanupModule(
  options: DemoCleanupOptions,
): BackendFeature {
  const { pluginId, remove } = options;
  return createBackendModule({
    pluginId,
    moduleId: 'boardwalk-demo-cleanup',
    register(env) {
      env.registerInit({
        deps: {
          config: coreServices.rootConfig,
          database: coreServices.database,
          demo: demoServiceRef,
          logger: coreServices.logger,
        },
        async init({ config, database, demo, logger }) {
          const client = await database.getClient();
          if (demo.enabled) {
            await rememberDemoRefs(client, await demo.getEntityRefs());
            return;
          }
          const entityRefs = await findDemoRefs(client);
          if (!entityRefs) {
            return;
          }
          const userRefs = entityRefs.filter(
            ref => parseEntityRef(ref).kind === 'user',
          );
          try {
            await client.transaction(async knex => {
              await remove({ knex, entityRefs, userRefs, config, logger });
              await forgetDemoRefs(knex);
            });
            logger.info('Removed what the demo organisation left here');
          } catch (error) {
            // The portal is of use with some demo rows left, but not when down.
            logger.error(
              'What the demo organisation left here could not be removed; trying again at the next start',
              error as Error,
            );
          }
        },
      });
    },
  });
}
