import {
  differenceInDifferences,
  meanOf,
  publishedInterval,
  publishedP,
  publishedValue,
  varianceOf,
  verdictOf,
} from '@boardwalk/plugin-cognitive-load-common';

/** A published wave, as the effect of adoption is computed from it. */
export interface EffectWave {
  openedAt: Date;
  /** Cell by group. */
  cells: ReadonlyMap<string, string>;
  indexOfCell(cell: string): number[];
}

type Cohort = 'adopted' | 'others';

/**
 * The groups of a cohort that are the same crowd in both waves: made up of whole
 * cells of each. A cell with a group of another cohort, or with one that only one of
 * the waves has, is left out.
 */
function wholeCells(
  groups: ReadonlySet<string>,
  waves: readonly EffectWave[],
): { groups: Set<string>; cells: Set<string>[] } {
  const left = new Set(groups);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const { cells } of waves) {
      const broken = new Set(
        [...cells].flatMap(([group, cell]) => (left.has(group) ? [] : cell)),
      );
      for (const group of left) {
        const cell = cells.get(group);
        if (cell === undefined || broken.has(cell)) left.delete(group);
      }
    }
  }
  return {
    groups: left,
    cells: waves.map(
      ({ cells }) => new Set([...left].flatMap(ref => cells.get(ref) ?? [])),
    ),
  };
}

/**
 * Difference in differences between groups that came to the platform between two
 * waves and those that have not come by the later. Those that had come before the
 * first are in neither.
 */
export function adoptionEffect(
  adoptedOn: ReadonlyMap<string, string | null>,
  { from, to }: { from: EffectWave; to: EffectWave },
) {
  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  const cohorts: Record<Cohort, Set<string>> = {
    adopted: new Set(),
    others: new Set(),
  };
  for (const [ref, since] of adoptedOn) {
    if (since === null || since > dayOf(to.openedAt)) cohorts.others.add(ref);
    else if (since > dayOf(from.openedAt)) cohorts.adopted.add(ref);
  }
  if (!cohorts.adopted.size) return { reason: 'nobody-adopted' as const };
  if (!cohorts.others.size) return { reason: 'everybody-adopted' as const };

  const measure = (cohort: Cohort) => {
    const { groups, cells } = wholeCells(cohorts[cohort], [from, to]);
    const [before, after] = [from, to].map((wave, i) => {
      const values = [...cells[i]].flatMap(cell => wave.indexOfCell(cell));
      return {
        n: values.length,
        mean: meanOf(values),
        s: Math.sqrt(varianceOf(values)),
      };
    });
    return { groups, before, after };
  };
  const adopted = measure('adopted');
  const others = measure('others');
  const sizes = [adopted, others].flatMap(({ before, after }) => [
    before.n,
    after.n,
  ]);
  const n = Math.min(...sizes);
  if (n < 2) return { reason: 'too-few-people' as const };
  const effect = differenceInDifferences(adopted, others);
  const present = ({ groups, before, after }: typeof adopted) => ({
    groups: [...groups].sort(),
    before: { n: before.n, mean: publishedValue(before.mean, before.n) },
    after: { n: after.n, mean: publishedValue(after.mean, after.n) },
  });
  return {
    adopted: present(adopted),
    others: present(others),
    diff: publishedValue(effect.diff, n),
    ci: publishedInterval(effect.ci, n),
    p: publishedP(effect.p),
    verdict: verdictOf(effect.diff, effect.p),
  };
}
