import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { normaliseRepository } from '@boardwalk/plugin-dora-common';
import type { ReconcileSettings } from './types';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const DEFAULTS = { frequency: 30 * MINUTE_MS, backfill: 90 * DAY_MS };

/**
 * Reads `reconcile` of the settings of a source; undefined when it is not there,
 * and nothing is to be read.
 *
 * @param settings - `dora.sources.<id>`
 */
export function readReconcileSettings(
  settings: Config,
  id: string,
): ReconcileSettings | undefined {
  const block = settings.getOptionalConfig('reconcile');
  if (!block) return undefined;
  const path = `dora.sources.${id}.reconcile`;
  const durationOf = (key: 'frequency' | 'backfill') =>
    block.has(key)
      ? durationToMilliseconds(readDurationFromConfig(block, { key }))
      : DEFAULTS[key];
  const frequencyMs = durationOf('frequency');
  const backfillMs = durationOf('backfill');
  if (frequencyMs < MINUTE_MS)
    throw new InputError(`${path}.frequency must be one minute or more`);
  if (backfillMs < 0)
    throw new InputError(`${path}.backfill must not be negative`);
  const repositories = block
    .getOptionalStringArray('repositories')
    ?.map(normaliseRepository);
  const short = repositories?.find(name => !/^[^/]*\.[^/]*\/.+/.test(name));
  if (short !== undefined)
    throw new InputError(
      `${path}.repositories must name hosts and paths, such as github.com/acme/shop, not '${short}'`,
    );
  return {
    frequencyMs,
    backfillMs,
    repositories: repositories && [...new Set(repositories)],
  };
}
