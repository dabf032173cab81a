import type { SurveyDefinition } from '../instrument/types';
import { enabledModules } from '../instrument/enabledModules';
import { bucketOf } from '../scoring/proportions';
import type { PersonScore } from '../scoring/scorePerson';
import { churnedGroups, CHURN_HIDES_FROM, unsteadyHomes } from './churn';
import type { GroupTree } from './groupTree';
import { planPartition } from './planPartition';
import { isVariedCrowd } from './safety';
import type { HiddenCause, Partition, Thresholds } from './types';

/** One who answered, with the group they picked. */
export interface Scored {
  homeGroup: string;
  /** Null: answered, but does not count in the index. */
  person: PersonScore | null;
  /** Number of the box, if answered. */
  satisfaction: number | null;
  /** Scores by key of the module that is on; null for one who skipped most of it. */
  modules: Record<string, number | null>;
}

/** The plans of a wave, each coarser than the headline's or the same; null where nothing may be shown. */
export interface WavePlans {
  headline: Partition;
  /** By key of the sub-scale: its items stand or fall together. */
  items: Map<string, Partition | null>;
  satisfaction: Partition | null;
  distribution: Partition | null;
  comments: Partition | null;
  /** By key of the module: each has one figure and a base of its own. */
  modules: Map<string, Partition | null>;
}

/** Positions by home group, of those who pass. */
function homesOf(scored: readonly Scored[], passes: (one: Scored) => boolean) {
  const homes = new Map<string, number[]>();
  scored.forEach((one, i) => {
    if (!passes(one)) return;
    const home = homes.get(one.homeGroup);
    if (home) home.push(i);
    else homes.set(one.homeGroup, [i]);
  });
  return homes;
}

/** Makes all plans; null where not even the whole may be shown, so that the wave is void. */
export function wavePlans(
  definition: SurveyDefinition,
  tree: GroupTree,
  scored: readonly Scored[],
  k: Thresholds,
): WavePlans | null {
  const eligible = homesOf(scored, one => one.person !== null);
  const peopleAt = (positions: readonly number[]) =>
    positions.flatMap(i => scored[i].person ?? []);
  const subscales = definition.subscales.map(
    ({ key }) =>
      (person: PersonScore) =>
        person.subscales[key],
  );
  const headline = planPartition(tree, eligible, {
    isSafe: positions =>
      isVariedCrowd(peopleAt(positions), k.headline, [
        person => person.index,
        ...subscales,
      ]),
  });
  if (!headline) return null;

  const coarser = new Map<string, HiddenCause>(
    [...headline.hidden.keys()].map(ref => [ref, 'coarser']),
  );
  const churned = churnedGroups(tree, headline, k.items);
  const unsteady = unsteadyHomes(tree, churned);
  const barredItems = new Map([
    ...[...churned].map(ref => [ref, 'membership-change'] as const),
    ...coarser,
  ]);
  const items = definition.subscales.map(subscale => {
    const metrics = subscale.items.map(
      key => (person: PersonScore) => person.items[key],
    );
    const isSafe = (positions: readonly number[]) => {
      if (!isVariedCrowd(peopleAt(positions), k.items, metrics)) return false;
      if (positions.length >= CHURN_HIDES_FROM) return true;
      // The siblings must not give back, by subtraction, who is held back.
      const steady = positions.filter(i => !unsteady.has(scored[i].homeGroup));
      return (
        steady.length === positions.length ||
        isVariedCrowd(peopleAt(steady), k.items, metrics)
      );
    };
    const plan = planPartition(tree, eligible, { isSafe, barred: barredItems });
    return [subscale.key, plan] as const;
  });
  return {
    headline,
    items: new Map(items),
    satisfaction: planPartition(
      tree,
      homesOf(scored, one => one.satisfaction !== null),
      {
        barred: coarser,
        isSafe: positions =>
          isVariedCrowd(positions, k.headline, [
            i => scored[i].satisfaction ?? 0,
          ]),
      },
    ),
    distribution: planPartition(tree, eligible, {
      barred: coarser,
      isSafe: positions =>
        isVariedCrowd(peopleAt(positions), k.comments, [
          ({ index }) => ['low', 'mid', 'high'].indexOf(bucketOf(index)),
        ]),
    }),
    comments: planPartition(
      tree,
      homesOf(scored, () => true),
      {
        barred: coarser,
        isSafe: positions => positions.length >= k.comments,
      },
    ),
    modules: new Map(
      enabledModules(definition).map(({ key, caution }) => [
        key,
        planPartition(
          tree,
          homesOf(scored, one => one.modules[key] !== null),
          {
            barred: coarser,
            // What asks for caution is kept among as many as comments are.
            isSafe: positions =>
              isVariedCrowd(positions, caution ? k.comments : k.headline, [
                i => scored[i].modules[key] ?? 0,
              ]),
          },
        ),
      ]),
    ),
  };
}
