import type {
  SurveyDefinition,
  SurveyItem,
  SurveyModule,
} from '@boardwalk/plugin-cognitive-load-common';

/** A block of questions; the first has no title. */
export interface SurveySection {
  key: string;
  title?: string;
  intro?: string;
  attribution?: string;
  items: readonly SurveyItem[];
  ratings: SurveyModule['ratings'];
}

/** Which part of a definition is asked. */
export interface SectionOptions {
  /** Key of the micro-prompt: only its items are asked. */
  prompt: string | null;
  /** The last change is too long ago to be asked about. */
  skipped: boolean;
}

/** The questions that are asked, in order, without screener and comment. */
export function surveySections(
  definition: SurveyDefinition,
  { prompt, skipped }: SectionOptions,
): SurveySection[] {
  const core = (items: readonly SurveyItem[]): SurveySection => ({
    key: 'core',
    items,
    ratings: [],
  });
  const asked = definition.microPrompts.find(({ key }) => key === prompt);
  if (asked)
    return [
      core(definition.items.filter(({ key }) => asked.items.includes(key))),
    ];
  if (skipped)
    return [
      core(
        definition.items.filter(({ key }) => key === definition.satisfaction),
      ),
    ];
  return [
    core(definition.items),
    ...definition.modules
      .filter(({ enabled }) => enabled)
      .map(({ key, title, intro, attribution, items, ratings }) => ({
        key,
        title,
        intro,
        attribution,
        items,
        ratings,
      })),
  ];
}

/** Keys of all questions of some sections, in order. */
export const keysOf = (sections: SurveySection[]): string[] =>
  sections.flatMap(({ items, ratings }) =>
    [...items, ...ratings].map(({ key }) => key),
  );
