import {
  promptItems,
  scorePerson,
  type SurveyAnswers,
  type SurveyDefinition,
  type WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';
import { cellsOf } from './nearestPublished';

/**
 * How answers are kept: by a cell, which itself is a crowd. Those who do not count in
 * the index are in no cell of its plan, and might be the only ones of a group there.
 * They are kept by a cell of satisfaction, where they count, or else by the top group,
 * which stands for anybody then.
 */
export function storedCells({
  definition,
  prompt,
  groups,
  rows,
  cellOf,
}: {
  definition: SurveyDefinition;
  prompt: string | null;
  groups: readonly { ref: string; parentRef: string | null }[];
  rows: readonly WaveRow[];
  cellOf: ReadonlyMap<string, string>;
}) {
  const top = groups.find(({ parentRef }) => parentRef === null)?.ref ?? '';
  const eligible = new Set(
    definition.screener.options.flatMap(option =>
      option.eligible ? option.key : [],
    ),
  );
  const satisfied = cellsOf(
    groups,
    new Set(
      rows.flatMap(row =>
        row.metric === 'satisfaction' && row.published ? row.group : [],
      ),
    ),
  );
  const keys =
    prompt === null
      ? undefined
      : promptItems(definition, prompt).map(({ key }) => key);
  const isAnswered = (answers: SurveyAnswers, key: string | undefined) =>
    key !== undefined && (answers[key] ?? null) !== null;

  return (respondent: {
    homeGroup: string;
    recent: string;
    answers: SurveyAnswers;
  }) => {
    const { homeGroup, recent, answers } = respondent;
    const counts = keys
      ? keys.every(key => isAnswered(answers, key))
      : scorePerson(definition, respondent) !== null;
    const other = isAnswered(answers, definition.satisfaction)
      ? satisfied.get(homeGroup)
      : undefined;
    return {
      cellRef: (counts ? cellOf.get(homeGroup) : other) ?? top,
      eligible: eligible.has(recent),
      answers,
    };
  };
}
