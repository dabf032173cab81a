import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { IANAZone } from 'luxon';
import {
  DEFAULT_DEFINITIONS,
  type DoraDefinitions,
} from './domain/definitions';
import {
  DEFAULT_TIER_NAMES,
  EnvironmentTiers,
  type TierNames,
} from './domain/environmentTiers';
import type { RepositoryMapping } from './domain/names/ServiceNames';
import { readHistories } from './historiesConfig';
import type { FollowedHistory } from './service/HistoryFollower';

export interface DoraConfig {
  definitions: DoraDefinitions;
  tiers: EnvironmentTiers;
  /** Repositories whose entity is named in config, before any annotation. */
  repositories: RepositoryMapping;
  /** Types of components that are never deployed, lower case. */
  neverDeployed: string[];
  /** Git repositories on disk whose releases are deployments. */
  histories: FollowedHistory[];
  /** How long a delivery that was taken in or ignored is kept, in milliseconds. */
  deliveryRetentionMs: number;
  /** How often owners are looked up in the catalog, in milliseconds. */
  ownershipIntervalMs: number;
}

const NEVER_DEPLOYED = ['library', 'documentation'];

const DAY_MS = 24 * 3_600_000;

const LEAD_TIME_STARTS: ReadonlyArray<DoraDefinitions['leadTimeStart']> = [
  'committed',
  'authored',
  'first-commit',
];

const isTier = (name: string): name is keyof TierNames =>
  Object.keys(DEFAULT_TIER_NAMES).includes(name);

/** The only reader of `dora`. */
export function readDoraConfig(config: Config): DoraConfig {
  const block = config.getOptionalConfig('dora');
  return {
    definitions: readDefinitions(block),
    tiers: readTiers(block),
    repositories: readRepositories(block),
    neverDeployed: (
      block?.getOptionalStringArray('services.neverDeployed') ?? NEVER_DEPLOYED
    ).map(type => type.toLocaleLowerCase('en-US')),
    histories: readHistories(block),
    deliveryRetentionMs: readDuration(
      block,
      'retention.deliveries',
      30 * DAY_MS,
    ),
    ownershipIntervalMs: Math.max(
      1_000,
      readDuration(block, 'ownership.interval', 120_000),
    ),
  };
}

function readDefinitions(block: Config | undefined): DoraDefinitions {
  const timeZone =
    block?.getOptionalString('timeZone') ?? DEFAULT_DEFINITIONS.timeZone;
  if (!IANAZone.isValidZone(timeZone))
    throw new InputError(
      `dora.timeZone must be a time zone such as Europe/Berlin, not '${timeZone}'`,
    );
  const start =
    block?.getOptionalString('leadTime.start') ??
    DEFAULT_DEFINITIONS.leadTimeStart;
  const leadTimeStart = LEAD_TIME_STARTS.find(known => known === start);
  if (!leadTimeStart)
    throw new InputError(
      `dora.leadTime.start must be one of ${LEAD_TIME_STARTS.join(
        ', ',
      )}, not '${start}'`,
    );
  return {
    timeZone,
    leadTimeStart,
    incidentWindowMs: readDuration(
      block,
      'failure.incidentWindow',
      DEFAULT_DEFINITIONS.incidentWindowMs,
    ),
    alertGapMs: readDuration(
      block,
      'failure.alertGap',
      DEFAULT_DEFINITIONS.alertGapMs,
    ),
  };
}

function readTiers(block: Config | undefined): EnvironmentTiers {
  const environments = block?.getOptionalConfig('environments');
  const names = { ...DEFAULT_TIER_NAMES };
  for (const tier of environments?.keys() ?? []) {
    if (!isTier(tier))
      throw new InputError(
        `dora.environments.${tier} is not a tier; known are ${Object.keys(
          DEFAULT_TIER_NAMES,
        ).join(', ')}`,
      );
    names[tier] = environments!.getStringArray(tier);
  }
  try {
    return EnvironmentTiers.create(names);
  } catch (error) {
    throw new InputError('dora.environments cannot be used', error);
  }
}

function readRepositories(block: Config | undefined): RepositoryMapping {
  // Not through keys(): names of repositories hold dots and slashes.
  const mapping = block?.getOptional('repositories') ?? {};
  if (typeof mapping !== 'object' || Array.isArray(mapping))
    throw new InputError(
      'dora.repositories must map repositories to entity references',
    );
  return Object.fromEntries(
    Object.entries(mapping ?? {}).map(([repository, ref]) => {
      if (typeof ref !== 'string' || !/^[^:/]+:([^:/]+\/)?[^:/]+$/.test(ref))
        throw new InputError(
          `dora.repositories: '${repository}' must be an entity reference such as component:default/checkout`,
        );
      return [repository, ref];
    }),
  );
}

function readDuration(
  block: Config | undefined,
  key: string,
  fallback: number,
): number {
  if (!block?.has(key)) return fallback;
  const duration = durationToMilliseconds(
    readDurationFromConfig(block, { key }),
  );
  if (duration < 0) throw new InputError(`dora.${key} must not be negative`);
  return duration;
}
