import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { DerivedChange, DerivedDeployment } from '../derived';
import type { DeploymentFact } from '../facts';
import type { Day } from '../time/days';
import type { ZonedDays } from '../time/ZonedDays';
import { packSeconds } from '../values/packedSeconds';

/** Names of the counters of a day, as columns. */
export const DAY_COUNTERS = [
  'deployments',
  'failed_deployments',
  'aborted',
  'failures',
  'open_failures',
  'rework',
  'lead_unknown',
  'lead_negative',
  'lead_baseline',
  'lead_inexact',
] as const;
/** Names of the lists of seconds of a day. */
export const DAY_LISTS = [
  'lead',
  'coding',
  'review',
  'waiting',
  'deploy',
  'recovery',
  'gap',
] as const;

type Counters = Record<(typeof DAY_COUNTERS)[number], number>;
type Lists<T> = Record<(typeof DAY_LISTS)[number], T>;

/** Figures of one service and tier on one day; lists are packed, null when empty. */
export interface ServiceDay {
  tier: EnvironmentTier;
  day: Day;
  counters: Counters;
  lists: Lists<Buffer | null>;
}

interface OpenDay {
  tier: EnvironmentTier;
  day: Day;
  counters: Counters;
  lists: Lists<number[]>;
}

const fill = <K extends string, T>(names: readonly K[], value: () => T) =>
  Object.fromEntries(names.map(name => [name, value()])) as Record<K, T>;

type DayFact = Pick<DeploymentFact, 'tier' | 'finishedAt' | 'status'>;

/** Adds up what was derived by the day on which a deployment finished. */
export class ServiceDays {
  readonly #days: ZonedDays;
  readonly #open = new Map<string, OpenDay>();

  static create(days: ZonedDays): ServiceDays {
    return new ServiceDays(days);
  }

  private constructor(days: ZonedDays) {
    this.#days = days;
  }

  addDeployment(fact: DayFact, result: DerivedDeployment): void {
    if (!result.counted) return;
    addDeployment(this.#dayOf(fact), fact, result);
  }

  /** Changes of a deployment that were not with it when it was added. */
  addChanges(fact: DayFact, changes: DerivedChange[]): void {
    const { counters, lists } = this.#dayOf(fact);
    for (const change of changes) addChange(counters, lists, change);
  }

  list(): ServiceDay[] {
    return Array.from(this.#open.values(), ({ lists, ...cell }) => ({
      ...cell,
      lists: Object.fromEntries(
        DAY_LISTS.map(name => [name, packSeconds(lists[name])]),
      ) as Lists<Buffer | null>,
    }));
  }

  #dayOf({ tier, finishedAt }: DayFact): OpenDay {
    const day = this.#days.dayOf(finishedAt);
    const key = `${tier} ${day}`;
    let cell = this.#open.get(key);
    if (!cell) {
      cell = {
        tier,
        day,
        counters: fill(DAY_COUNTERS, () => 0),
        lists: fill(DAY_LISTS, () => []),
      };
      this.#open.set(key, cell);
    }
    return cell;
  }
}

function addDeployment(
  { counters, lists }: OpenDay,
  fact: Pick<DeploymentFact, 'status'>,
  result: DerivedDeployment,
): void {
  if (fact.status === 'aborted') {
    counters.aborted++;
    return;
  }
  if (fact.status === 'failure') counters.failed_deployments++;
  else counters.deployments++;
  if (result.rework) counters.rework++;
  if (result.failed) {
    counters.failures++;
    if (result.recoveredAt === undefined) counters.open_failures++;
  }
  if (result.recoverySeconds !== undefined)
    lists.recovery.push(result.recoverySeconds);
  if (result.secondsSincePrevious !== undefined)
    lists.gap.push(result.secondsSincePrevious);
  for (const change of result.changes) addChange(counters, lists, change);
}

function addChange(
  counters: Counters,
  lists: Lists<number[]>,
  change: DerivedChange,
): void {
  switch (change.excluded) {
    case 'delivered-before':
      return;
    case 'unknown':
      counters.lead_unknown++;
      return;
    case 'negative':
      counters.lead_negative++;
      return;
    case 'baseline':
      counters.lead_baseline++;
      return;
    default:
  }
  if (!change.exact) counters.lead_inexact++;
  lists.lead.push(change.leadSeconds!);
  for (const stage of ['coding', 'review', 'waiting', 'deploy'] as const) {
    const seconds = change.stages[stage];
    if (seconds !== undefined) lists[stage].push(seconds);
  }
}
