import { splitTitle } from '../splitTitle';

/** The part of a JSON schema that a summary reads. */
interface PropertySchema {
  title?: string;
  type?: string;
  oneOf?: { const?: unknown; title?: string }[];
  enum?: unknown[];
  enumNames?: string[];
}

/** The name of a choice; undefined where the value is no choice. */
const choiceOf = (schema: PropertySchema, value: unknown) => {
  const named = schema.oneOf?.find(option => option.const === value)?.title;
  if (named) return named;
  const position = schema.enum?.indexOf(value) ?? -1;
  return position < 0 ? undefined : schema.enumNames?.[position] ?? `${value}`;
};

/** "PostgreSQL" of "Does it keep records? (PostgreSQL)". */
const shortTitle = (title: string) => splitTitle(title).thing ?? title;

/**
 * The values of a section in a line, as in "Internal · Days that data is kept: 30".
 * Choices speak for themselves. Of yes/no questions only those answered with yes.
 */
export function summariseSection(
  properties: Record<string, PropertySchema>,
  values: Record<string, unknown> = {},
): string {
  const entries = Object.entries(properties);
  const told = entries.flatMap(([key, schema]) => {
    const value = values[key];
    const title = schema.title ?? key;
    if (schema.type === 'boolean')
      return value === true ? [shortTitle(title)] : [];
    if (value === undefined || value === '') return [];
    return [choiceOf(schema, value) ?? `${title}: ${value}`];
  });
  if (told.length > 0) return told.join(' · ');
  return entries.every(([, { type }]) => type === 'boolean')
    ? 'None'
    : 'Defaults';
}
