import { InputError } from '@backstage/errors';
import type { SurveyDefinition, SurveyItem } from '../instrument/types';
import { loadOf } from '../scoring/scorePerson';
import { checkThresholds } from './checkThresholds';
import { figureRow, respondedBelow } from './figureRow';
import { groupTree, nearest } from './groupTree';
import { planPartition } from './planPartition';
import type { ClosedWave, WaveResults } from './publishWave';
import { isVariedCrowd } from './safety';
import { DEFAULT_THRESHOLDS } from './types';

/** The questions of a micro-prompt. @throws InputError where there is none of that key. */
export function promptItems(
  definition: SurveyDefinition,
  prompt: string,
): SurveyItem[] {
  const found = definition.microPrompts.find(({ key }) => key === prompt);
  if (!found)
    throw new InputError(
      `${definition.key} ${definition.version} has no micro-prompt "${prompt}"`,
    );
  return definition.items.filter(({ key }) => found.items.includes(key));
}

/**
 * Plans and publishes a batch of a micro-prompt: its questions stand or fall
 * together, and those who answered all of them are their base. Null where the batch
 * is void: its answers have to be destroyed.
 *
 * @throws InputError for a broken tree, an unknown home group or prompt, or low thresholds.
 */
export function publishPrompt({
  definition,
  prompt,
  groups,
  respondents,
  thresholds = DEFAULT_THRESHOLDS,
}: Omit<ClosedWave, 'comments'> & { prompt: string }): Omit<
  WaveResults,
  'plans'
> | null {
  checkThresholds(thresholds);
  const tree = groupTree(groups);
  const items = promptItems(definition, prompt);
  const homes = new Map<string, number[]>();
  const loads = respondents.map(({ homeGroup, answers }, i) => {
    if (!tree.byRef.has(homeGroup))
      throw new InputError(`${homeGroup} is not a group of the wave`);
    const values = items.flatMap(({ key, reversed, labels }) => {
      const box = answers[key] ?? null;
      return box === null ? [] : loadOf(box, reversed, labels.length);
    });
    if (values.length === items.length)
      homes.set(homeGroup, [...(homes.get(homeGroup) ?? []), i]);
    return values;
  });
  const plan = planPartition(tree, homes, {
    isSafe: positions =>
      isVariedCrowd(
        positions,
        thresholds.items,
        items.map((_, item) => (i: number) => loads[i][item]),
      ),
  });
  if (!plan) return null;
  const responded = respondedBelow(tree, respondents);
  const shown = new Set(plan.published);
  return {
    rows: tree.topDown.flatMap(({ group }) =>
      items.map(({ key }, item) =>
        figureRow(group, {
          metric: `item:${key}`,
          responded: responded.get(group.ref) ?? 0,
          values: plan.members.get(group.ref)?.map(i => loads[i][item]),
        }),
      ),
    ),
    comments: [],
    cellOf: new Map(
      groups.map(({ ref }) => [
        ref,
        nearest(tree, ref, shown) ?? tree.root.group.ref,
      ]),
    ),
  };
}
