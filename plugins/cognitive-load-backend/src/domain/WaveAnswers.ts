import {
  loadOf,
  scorePerson,
  type MetricId,
  type PersonScore,
  type SurveyAnswers,
  type SurveyDefinition,
  type WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';

interface Respondent {
  person: PersonScore | null;
  satisfaction: number | null;
}

/**
 * The answers of a published wave, by the cells of its plan. It gives values of a
 * group only for what is published of it, and those are of whole cells.
 */
export class WaveAnswers {
  readonly #cells = new Map<string, Respondent[]>();
  readonly #children = new Map<string, string[]>();
  readonly #published: Set<string>;

  static create(options: {
    definition: SurveyDefinition;
    groups: readonly { ref: string; parentRef: string | null }[];
    rows: readonly WaveRow[];
    responses: readonly {
      cellRef: string;
      eligible: boolean;
      answers: SurveyAnswers;
    }[];
  }): WaveAnswers {
    return new WaveAnswers(options);
  }

  private constructor({
    definition,
    groups,
    rows,
    responses,
  }: Parameters<typeof WaveAnswers.create>[0]) {
    const { options } = definition.screener;
    const recent = options.find(({ eligible }) => eligible)?.key ?? '';
    const item = definition.items.find(
      ({ key }) => key === definition.satisfaction,
    );
    for (const { cellRef, eligible, answers } of responses) {
      const box = (item && answers[item.key]) ?? null;
      const respondent = {
        person: eligible ? scorePerson(definition, { recent, answers }) : null,
        satisfaction:
          item && box !== null
            ? loadOf(box, item.reversed, item.labels.length)
            : null,
      };
      const cell = this.#cells.get(cellRef);
      if (cell) cell.push(respondent);
      else this.#cells.set(cellRef, [respondent]);
    }
    for (const { ref, parentRef } of groups)
      if (parentRef !== null)
        this.#children.set(parentRef, [
          ...(this.#children.get(parentRef) ?? []),
          ref,
        ]);
    this.#published = new Set(
      rows.flatMap(({ group, metric, published }) =>
        published ? `${metric} ${group}` : [],
      ),
    );
  }

  /** Unrounded values; undefined where the figure is not published. */
  valuesOf(group: string, metric: MetricId): number[] | undefined {
    if (!this.#published.has(`${metric} ${group}`)) return undefined;
    return this.#peopleOf(group).flatMap(one => valueOf(one, metric) ?? []);
  }

  /** Index values of a cell, which itself is a crowd. */
  indexOfCell(cell: string): number[] {
    return (this.#cells.get(cell) ?? []).flatMap(
      ({ person }) => person?.index ?? [],
    );
  }

  /** Scores of all who count in the index. */
  eligible(): PersonScore[] {
    return [...this.#cells.values()]
      .flat()
      .flatMap(({ person }) => person ?? []);
  }

  #peopleOf(group: string): Respondent[] {
    const reached = new Set([group]);
    for (const ref of reached)
      for (const child of this.#children.get(ref) ?? []) reached.add(child);
    return [...reached].flatMap(ref => this.#cells.get(ref) ?? []);
  }
}

function valueOf(
  { person, satisfaction }: Respondent,
  metric: MetricId,
): number | null | undefined {
  if (metric === 'satisfaction') return satisfaction;
  if (metric === 'index') return person?.index;
  const [kind, key] = metric.split(':');
  if (kind === 'subscale') return person?.subscales[key];
  if (kind === 'item') return person?.items[key];
  return undefined;
}
