import { InputError } from '@backstage/errors';
import { surveyDefinitionSchema } from './definitionSchema';
import type { SurveyDefinition } from './types';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/**
 * Checks a definition, as read from YAML or JSON, and freezes it.
 *
 * @throws InputError that names each place and what is wrong with it.
 */
export function parseDefinition(input: unknown): SurveyDefinition {
  const result = surveyDefinitionSchema.safeParse(input);
  if (result.success) return deepFreeze(result.data);
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'definition'}: ${message}`,
  );
  throw new InputError(`The survey is not valid: ${problems.join('; ')}`);
}
