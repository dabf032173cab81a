import type { z } from 'zod';
import type { surveyDefinitionSchema } from './definitionSchema';

type DeepReadonly<T> = T extends object
  ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T;

/** A checked, frozen definition. Once a wave uses it, a change needs a new version. */
export type SurveyDefinition = DeepReadonly<
  z.output<typeof surveyDefinitionSchema>
>;

/** A question with one box for each label. */
export type SurveyItem = SurveyDefinition['items'][number];

/** A block of further questions, which an organisation may switch on. */
export type SurveyModule = SurveyDefinition['modules'][number];

/** Number of the box by key of the item, from 1; null for "doesn't apply". */
export type SurveyAnswers = Readonly<Record<string, number | null>>;
