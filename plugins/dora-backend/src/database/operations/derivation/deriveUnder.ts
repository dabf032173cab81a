import type { Knex } from 'knex';
import type { DerivedDeployment } from '../../../domain/derived';
import {
  deriveOutcomes,
  type DerivedSuccess,
} from '../../../domain/derivation/deriveService';
import { ChangeFinder } from '../../../domain/derivation/leadTime';
import { ServiceDays } from '../../../domain/derivation/serviceDays';
import {
  summariseChanges,
  type ChangeSummary,
} from '../../../domain/derivation/summariseChanges';
import { EnvironmentTiers } from '../../../domain/environmentTiers';
import { ZonedDays } from '../../../domain/time/ZonedDays';
import { countNamedChanges } from '../../queries/derivation/countNamedChanges';
import type { LiveGeneration } from '../../queries/derivation/liveGenerations';
import { loadNamedChanges } from '../../queries/derivation/loadNamedChanges';
import { loadServiceFacts } from '../../queries/derivation/loadServiceFacts';
import { inBatches } from './inBatches';
import { saveChangeNotes } from './saveChangeNotes';
import { saveServiceDays, type TierDay } from './saveServiceDays';
import { saveVerdicts } from './saveVerdicts';

/** So many deployments are looked at together. */
const BATCH = 500;
/** So many of their changes are held at once, or those of one: of a million, only ids and seconds stay. */
const HELD_CHANGES = 20_000;

const namingOf = (successes: DerivedSuccess[]) =>
  successes.flatMap(({ fact }) => (fact.changes ? fact.id : []));

/** Cuts successes, in their order, into parts whose changes fit into memory. */
async function* inParts(
  tx: Knex.Transaction,
  successes: DerivedSuccess[],
): AsyncGenerator<DerivedSuccess[]> {
  for (const batch of inBatches(successes, BATCH)) {
    const counts = await countNamedChanges(tx, namingOf(batch));
    yield* inBatches(
      batch,
      HELD_CHANGES,
      ({ fact }) => 1 + (counts.get(fact.id) ?? 0),
    );
  }
}

/**
 * Computes a service under one generation, and writes what differs.
 *
 * @returns the days whose figures changed
 */
export async function deriveUnder(
  tx: Knex.Transaction,
  serviceId: number,
  { id: generation, definitions }: LiveGeneration,
): Promise<TierDay[]> {
  const facts = await loadServiceFacts(tx, {
    serviceId,
    tiers: EnvironmentTiers.create(definitions.tiers),
  });
  const { successes, ...service } = deriveOutcomes(facts, definitions);
  const days = ServiceDays.create(ZonedDays.of(definitions.timeZone));
  for (const [index, fact] of facts.deployments.entries())
    days.addDeployment(fact, service.deployments[index]);

  const finder = ChangeFinder.create(facts, definitions);
  const summaries = new Map<number, ChangeSummary>();
  const counted = new Set<DerivedDeployment>();
  for await (const batch of inParts(tx, successes)) {
    const named = await loadNamedChanges(tx, namingOf(batch));
    const found = batch.map(({ fact, derived }) => {
      counted.add(derived);
      const changes = finder.changesOf(
        fact,
        fact.changes && (named.get(fact.id) ?? []),
      );
      if (changes.length) {
        days.addChanges(fact, changes);
        summaries.set(fact.id, summariseChanges(changes));
      }
      return { deploymentId: fact.id, changes };
    });
    await saveChangeNotes(tx, generation, found);
  }
  // Others have no changes, though they may have had some.
  const rest = service.deployments.filter(derived => !counted.has(derived));
  await saveChangeNotes(tx, generation, rest);
  await saveVerdicts(tx, generation, service, summaries);
  return saveServiceDays(tx, { generation, serviceId, days: days.list() });
}
