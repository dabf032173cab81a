import {
  EVENT_LIMITS,
  replaceControlCharacters,
} from '@boardwalk/plugin-dora-common';

/** The address of a page, if it is one that an event may carry. */
export function pageUrl(...candidates: unknown[]): string | undefined {
  return candidates.find(
    (candidate): candidate is string =>
      typeof candidate === 'string' &&
      /^https?:\/\/[^\s]+$/i.test(candidate) &&
      candidate.length <= EVENT_LIMITS.url,
  );
}

/** Text for people in one line that can be stored, whatever it was. */
export function oneLine(text: string | null | undefined): string | undefined {
  const line = replaceControlCharacters(text ?? '', ' ')
    .replace(/\s+/g, ' ')
    .replace(/\p{Surrogate}/gu, '\u{fffd}')
    .trim();
  return [...line].slice(0, 200).join('') || undefined;
}
