import { InputError } from '@backstage/errors';
import { enabledModules } from '../instrument/enabledModules';
import type { SurveyAnswers, SurveyDefinition } from '../instrument/types';
import { scoreModule } from '../scoring/scoreModule';
import { loadOf, scorePerson } from '../scoring/scorePerson';
import { groupTree, nearest } from './groupTree';
import { checkThresholds } from './checkThresholds';
import { publishedRows } from './publishedRows';
import type { WaveRow } from './publishedRows';
import { DEFAULT_THRESHOLDS } from './types';
import type { Thresholds, WaveGroup } from './types';
import { wavePlans } from './wavePlans';
import type { Scored, WavePlans } from './wavePlans';

/** All there is when a wave closes. */
export interface ClosedWave {
  definition: SurveyDefinition;
  groups: readonly WaveGroup[];
  respondents: readonly {
    homeGroup: string;
    /** Key of the screener's option. */
    recent: string;
    answers: SurveyAnswers;
  }[];
  comments?: readonly { homeGroup: string; body: string }[];
  thresholds?: Thresholds;
}

/** What is kept of a wave. */
export interface WaveResults {
  /** All that may ever be shown; rounded. */
  rows: WaveRow[];
  /** In the order of their text, so that it tells nothing of who wrote when. */
  comments: { group: string; body: string }[];
  /** The cell of a home group: it replaces the home group in what is stored. */
  cellOf: Map<string, string>;
  /** For tests and audits of the plan; not for readers. */
  plans: WavePlans;
}

/**
 * Plans and publishes a closed wave. Null where the wave is void: its answers have
 * to be destroyed.
 *
 * The same input gives the same rows, in whatever order people answered.
 *
 * @throws InputError for a broken tree, an unknown home group, or low thresholds.
 */
export function publishWave({
  definition,
  groups,
  respondents,
  comments = [],
  thresholds = DEFAULT_THRESHOLDS,
}: ClosedWave): WaveResults | null {
  checkThresholds(thresholds);
  const tree = groupTree(groups);
  for (const { homeGroup } of [...respondents, ...comments]) {
    if (!tree.byRef.has(homeGroup))
      throw new InputError(`${homeGroup} is not a group of the wave`);
  }
  const scored = respondents.map((respondent): Scored => {
    const { satisfaction } = definition;
    return {
      homeGroup: respondent.homeGroup,
      person: scorePerson(definition, respondent),
      satisfaction: (satisfaction && respondent.answers[satisfaction]) || null,
      modules: Object.fromEntries(
        enabledModules(definition).map(module => [
          module.key,
          scoreModule(module, respondent.answers),
        ]),
      ),
    };
  });
  const item = definition.items.find(
    ({ key }) => key === definition.satisfaction,
  );
  const satisfactionOf = (box: number) =>
    loadOf(box, item?.reversed ?? false, item?.labels.length);
  const plans = wavePlans(definition, tree, scored, thresholds);
  if (!plans) return null;
  const shown = new Set(plans.headline.published);
  const withComments = new Set(plans.comments?.published);
  return {
    rows: publishedRows(definition, tree, scored, plans, satisfactionOf),
    comments: comments
      .flatMap(({ homeGroup, body }) => {
        const group = nearest(tree, homeGroup, withComments);
        return group ? [{ group, body }] : [];
      })
      .sort((a, b) => (a.body < b.body ? -1 : Number(a.body > b.body))),
    cellOf: new Map(
      groups.map(({ ref }) => [
        ref,
        nearest(tree, ref, shown) ?? tree.root.group.ref,
      ]),
    ),
    plans,
  };
}
