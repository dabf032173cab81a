import { splitTitle } from '../fields/splitTitle';

/** A line of the list of answers. */
export interface AnswerRow {
  key: string;
  title: string;
  text: string;
}

/** Answers under one heading; the first group has none. */
export interface AnswerGroup {
  key: string;
  title?: string;
  rows: AnswerRow[];
}

interface Schema {
  title?: string;
  type?: string;
  properties?: Record<string, Schema>;
  oneOf?: { const?: unknown; title?: string }[];
  enum?: unknown[];
  enumNames?: string[];
}

/** The text that stands for a value, as in the form. */
function textOfValue(schema: Schema, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const named = schema.oneOf?.find(option => option.const === value)?.title;
  if (named) return named;
  const position = schema.enum?.indexOf(value) ?? -1;
  const name = schema.enumNames?.[position];
  if (name) return name;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const isGiven = (value: unknown) => value !== undefined && value !== '';

/** Of a yes/no question, what yes stands for: the question itself fills the list. */
const titleOf = ({ title, type }: Schema) =>
  (type === 'boolean' && title && splitTitle(title).thing) || title;

const toRows = (
  properties: Record<string, Schema>,
  values: Record<string, unknown>,
): AnswerRow[] =>
  Object.entries(properties)
    .filter(([key, schema]) => !schema.properties && isGiven(values[key]))
    .map(([key, schema]) => ({
      key,
      title: titleOf(schema) ?? key,
      text: textOfValue(schema, values[key]),
    }));

/** Lists all answers that were given, with a group for each section. */
export function listAnswers(
  steps: { mergedSchema: unknown }[],
  values: Record<string, unknown>,
): AnswerGroup[] {
  const properties: Record<string, Schema> = Object.assign(
    {},
    ...steps.map(step => (step.mergedSchema as Schema).properties ?? {}),
  );
  const sections = Object.entries(properties)
    .filter(([, schema]) => schema.properties)
    .map(
      ([key, schema]): AnswerGroup => ({
        key,
        title: schema.title ?? key,
        rows: toRows(
          schema.properties ?? {},
          (values[key] ?? {}) as Record<string, unknown>,
        ),
      }),
    );
  return [{ key: '', rows: toRows(properties, values) }, ...sections].filter(
    group => group.rows.length > 0,
  );
}
