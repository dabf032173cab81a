import type { Knex } from 'knex';
import {
  DEFAULT_TIER_NAMES,
  EnvironmentTiers,
} from '../domain/environmentTiers';
import { ServiceNames } from '../domain/names/ServiceNames';
import { EventWriter } from '../service/EventWriter';
import { NameRegistry } from '../service/NameRegistry';

/** A writer as one backend has it. */
export function createWriter(
  knex: Knex,
  names = ServiceNames.create({ entities: [] }),
  { deferFigures = false } = {},
): EventWriter {
  const serviceNames = () => names;
  return EventWriter.create({
    knex,
    serviceNames,
    deferFigures,
    registry: NameRegistry.create({
      knex,
      serviceNames,
      tiers: EnvironmentTiers.create(DEFAULT_TIER_NAMES),
    }),
  });
}
