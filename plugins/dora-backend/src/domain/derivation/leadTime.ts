import type { DoraDefinitions } from '../definitions';
import type { DerivedChange } from '../derived';
import type { ChangeFact, DeploymentFact, ServiceFacts } from '../facts';
import { Comparisons } from './Comparisons';
import { completeChange } from './completeChange';
import { PushChain } from './PushChain';
import { secondsBetween } from './seconds';
import { stagesOf } from './stages';
import { startOfChange } from './startOfChange';

/** What reached a tier so far. */
interface Delivered {
  changes: Set<string>;
  /** Revisions that were deployed; pushes are followed back to one of them. */
  revisions: Set<string>;
  any: boolean;
}

/**
 * Finds the changes of each success. A change counts once in each tier, at the
 * first success that has it. One whose lead time cannot be told is delivered all
 * the same: it does not count later either.
 */
export class ChangeFinder {
  readonly #known: ServiceFacts['changes'];
  readonly #chain: PushChain;
  readonly #comparisons: Comparisons;
  readonly #definitions: DoraDefinitions;
  readonly #tiers = new Map<string, Delivered>();

  static create(
    facts: Pick<ServiceFacts, 'changes' | 'pushes' | 'comparisons'>,
    definitions: DoraDefinitions,
  ): ChangeFinder {
    return new ChangeFinder(facts, definitions);
  }

  private constructor(
    facts: Pick<ServiceFacts, 'changes' | 'pushes' | 'comparisons'>,
    definitions: DoraDefinitions,
  ) {
    this.#known = facts.changes;
    this.#chain = new PushChain(facts.pushes);
    this.#comparisons = new Comparisons(facts.comparisons);
    this.#definitions = definitions;
  }

  /** Takes the successes of a service one after the other, in their order, with the changes that they name. */
  changesOf(
    success: DeploymentFact,
    named: ChangeFact[] | undefined,
  ): DerivedChange[] {
    const delivered = this.#tiers.get(success.tier) ?? {
      changes: new Set(),
      revisions: new Set(),
      any: false,
    };
    this.#tiers.set(success.tier, delivered);
    // Asked of each success: it is what the next one is compared with.
    const compared = this.#comparisons.take(success);
    const changes = named
      ? this.#namedChanges(success, named, delivered)
      : this.#foundChanges(success, compared, delivered);
    delivered.any = true;
    if (success.revision) delivered.revisions.add(success.revision);
    return changes;
  }

  #namedChanges(
    success: DeploymentFact,
    named: ChangeFact[],
    delivered: Delivered,
  ): DerivedChange[] {
    return named.map((change, position) => {
      const isNew = !delivered.changes.has(change.id);
      delivered.changes.add(change.id);
      const whole = completeChange(change, this.#known.get(change.id));
      const derived = isNew
        ? this.#measure(whole, success, { exact: true })
        : exclude(change.id, 'delivered-before', { exact: true });
      return {
        ...derived,
        position,
        plain:
          derived.start === 'committed' &&
          derived.excluded === undefined &&
          change.committedAt !== undefined,
      };
    });
  }

  /** By ancestry where it is known, else by the order of pushes. */
  #foundChanges(
    success: DeploymentFact,
    compared: ReturnType<Comparisons['take']>,
    delivered: Delivered,
  ): DerivedChange[] {
    const { revision, repository } = success;
    if (!revision) return [];
    const isDelivered = (commit: string) =>
      delivered.revisions.has(commit) || delivered.changes.has(commit);
    const exact = compared !== undefined;
    for (const id of compared?.takenBack ?? []) delivered.changes.add(id);
    const ids =
      compared?.brought.filter(id => !isDelivered(id)) ??
      this.#chain.changesOf(revision, repository, isDelivered) ??
      // Of a revision without pushes, at least the revision itself is known.
      (isDelivered(revision) ? [] : [revision]);
    return ids.map(id => {
      delivered.changes.add(id);
      return delivered.any
        ? this.#measure(this.#known.get(id) ?? { id }, success, { exact })
        : exclude(id, 'baseline', { exact: false });
    });
  }

  #measure(
    change: ChangeFact,
    success: DeploymentFact,
    { exact }: { exact: boolean },
  ): DerivedChange {
    const start = startOfChange(change, this.#definitions.leadTimeStart);
    if (!start) return exclude(change.id, 'unknown', { exact });
    const leadSeconds = secondsBetween(start.at, success.finishedAt);
    if (leadSeconds === undefined)
      return exclude(change.id, 'negative', { exact });
    return {
      changeId: change.id,
      leadSeconds,
      start: start.start,
      exact,
      plain: false,
      stages: stagesOf(change, success.finishedAt),
    };
  }
}

function exclude(
  changeId: string,
  excluded: NonNullable<DerivedChange['excluded']>,
  { exact }: { exact: boolean },
): DerivedChange {
  return { changeId, excluded, exact, plain: false, stages: {} };
}
