import { formatDuration } from '../ui/steps.mjs';

/**
 * @typedef {import('./counts.mjs').Counts & { name: string, ms: number }} Result
 */

/**
 * @param {Result[]} results
 * @returns {string[]} a table of the parts, and the plain last line
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
    '',
    `   ${'part'.padEnd(width)}  passed  failed  skipped          time`,
    ...rows,
    '',
    `${total('passed')} passed, ${total('failed')} failed${
      skipped ? `, ${skipped} skipped` : ''
    }`,
  ];
}
