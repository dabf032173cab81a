import type { BrowserContext } from '@playwright/test';

export type ErrorWatch = {
  /** Says that a test provokes such errors. */
  expect(pattern: RegExp): void;
  unexpected(): string[];
};

/**
 * Errors that a working page may log. Each needs a reason.
 */
const HARMLESS = [
  // Docs are built when first read: the reader asks for them, and then waits.
  /status of 404 .*\/api\/techdocs\/(metadata|static)\//,
];

/** Collects uncaught errors and console errors of every page of a context. */
export function watchForErrors(context: BrowserContext): ErrorWatch {
  const seen: string[] = [];
  const expected = [...HARMLESS];
  context.on('weberror', event => seen.push(`uncaught: ${event.error()}`));
  context.on('console', message => {
    if (message.type() !== 'error') return;
    seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  return {
    expect: pattern => expected.push(pattern),
    unexpected: () =>
      seen.filter(text => !expected.some(pattern => pattern.test(text))),
  };
}
