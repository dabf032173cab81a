import { formatDuration } from '../ui/steps.mjs';

/**
 * @typedef {import('./counts.mjs').Counts & { name: string, ms: number }} Result
 */

/** More of one part are in its own output, further up. */
const SHOWN_FAILURES = 10;

/**
 * @param {Result[]} results
 * @returns {string[]} what failed and why, a table of the parts, and the plain last line
 */
export function summarise(results) {
  const width = Math.max(...results.map(({ name }) => name.length), 4);
  const rows = results.map(({ name, passed, failed, skipped, ms }) =>
    [
      failed ? '✗' : '✓',
      name.padEnd(width),
      String(passed).padStart(6),
      String(failed).padStart(6),
      String(skipped).padStart(7),
      formatDuration(ms).padStart(12),
    ].join('  '),
  );
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const total = key => results.reduce((sum, result) => sum + result[key], 0);
  const skipped = total('skipped');
  return [
    ...results.flatMap(({ name, failures = [] }) =>
      failures
        .slice(0, SHOWN_FAILURES)
        .flatMap(text => ['', `✗ ${name}`, ...text.split('\n')]),
    ),
    '',
    `   ${'part'.padEnd(width)}  passed  failed  skipped          time`,
    ...rows,
    '',
    `${total('passed')} passed, ${total('failed')} failed${
      skipped ? `, ${skipped} skipped` : ''
    }`,
  ];
}
