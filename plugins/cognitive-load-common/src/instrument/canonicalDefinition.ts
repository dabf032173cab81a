import type { SurveyDefinition } from './types';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => [name, sorted(entry)]),
  );
}

/** The text of a definition: equal definitions have equal text, whatever the order of their keys. */
export function canonicalDefinition(definition: SurveyDefinition): string {
  return JSON.stringify(sorted(definition));
}

/** Whether `next` takes the key and version of `used` for other content: that must be refused. */
export function isSilentChange(
  used: SurveyDefinition,
  next: SurveyDefinition,
): boolean {
  return (
    used.key === next.key &&
    used.version === next.version &&
    canonicalDefinition(used) !== canonicalDefinition(next)
  );
}
