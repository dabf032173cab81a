import { DatabaseManager } from '@backstage/backend-defaults/database';
import type {
  LifecycleService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { readDoraConfig } from '../config';
import { applyDatabaseMigrations } from '../database/migrations';
import { ServiceNames } from '../domain/names/ServiceNames';
import { EventIngestService } from '../service/EventIngestService';
import { EventWriter } from '../service/EventWriter';
import { ImportService } from '../service/ImportService';
import { NameRegistry } from '../service/NameRegistry';

/** A portal that runs meanwhile waits for no longer than a moment. */
const IN_ONE_TRANSACTION = 5_000;

export interface Engine {
  knex: Knex;
  imports: ImportService;
}

/** Nothing of a backend runs here that would have to be told of its end. */
const lifecycle: LifecycleService = {
  addStartupHook() {},
  addShutdownHook() {},
};

/**
 * The writing side of the engine, on the database of the portal as its
 * configuration names it. Names mean nothing here, as there is no catalog: the
 * portal gives them their entities when it looks at the catalog next.
 */
export async function openEngine(options: {
  config: RootConfigService;
  logger: LoggerService;
}): Promise<Engine> {
  const { config, logger } = options;
  const settings = readDoraConfig(config);
  const knex = await applyDatabaseMigrations(
    DatabaseManager.fromConfig(config).forPlugin('dora', { logger, lifecycle }),
  );
  const names = ServiceNames.create({ entities: [] }, settings.repositories);
  const serviceNames = () => names;
  const writer = EventWriter.create({
    knex,
    serviceNames,
    deferFigures: true,
    registry: NameRegistry.create({
      knex,
      serviceNames,
      tiers: settings.tiers,
    }),
  });
  const ingest = EventIngestService.create({
    writer,
    logger,
    chunkEvents: IN_ONE_TRANSACTION,
  });
  return { knex, imports: ImportService.create({ knex, ingest }) };
}
