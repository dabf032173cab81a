import { InputError } from '@backstage/errors';

const ZONED =
  /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?) ?(UTC|Z|[+-]\d{2}:?\d{2})$/;

/**
 * A moment in the form of events. GitLab writes it in three ways:
 * `2026-03-01T12:00:00Z`, `2026-03-01 12:00:00 UTC` and
 * `2026-03-01 13:00:00 +0100`. One without a zone could be anywhere.
 */
export function toInstant(text: string): string {
  const [, date, time, zone] = ZONED.exec(text.trim()) ?? [];
  const offset = /^[+-]/.test(zone ?? '')
    ? zone.replace(/^(...):?(..)$/, '$1:$2')
    : 'Z';
  const instant = date ? new Date(`${date}T${time}${offset}`) : undefined;
  if (!instant || Number.isNaN(instant.getTime()))
    throw new InputError(
      `'${text.slice(0, 40)}' is not a moment with a time zone`,
    );
  return instant.toISOString();
}
