import { stripVTControlCharacters } from 'node:util';
import { readJson } from '../system/files.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number,
 *   failures?: string[] }} Counts
 *   failures: what failed and why, a short text each
 */

/** @param {boolean} ok @returns {Counts} a check that passes or fails as a whole */
export const oneCheck = ok => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
});

/**
 * A runner that fails without naming a failed test (it could not even begin, or
 * a file did not load) counts as one failure.
 * @param {Counts} counts
 * @param {number} code exit code of the runner
 * @returns {Counts}
 */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const REASON_LINES = 12;

/** @param {string} text @returns {string} without colours, and not more than can be read */
const shorten = text =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter(line => line.trim())
    .slice(0, REASON_LINES)
    .join('\n');

/** @param {any} json @returns {string[]} */
function jestFailures(json) {
  /** @type {any[]} */
  const files = json.testResults ?? [];
  return files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults = [] }) => {
      const failed = assertionResults.filter(
        (/** @type {any} */ { status }) => status === 'failed',
      );
      return failed.length
        ? failed.map((/** @type {any} */ { fullName, failureMessages }) =>
            shorten(`${name}\n${fullName}\n${failureMessages.join('\n')}`),
          )
        : [shorten(`${name}\n${message}`)];
    });
}

/** @param {string} report JSON of Jest @param {number} code @returns {Counts} */
export function jestCounts(report, code) {
  const json = readJson(report);
  if (!json) return oneCheck(false);
  const failures = jestFailures(json);
  return withExitCode(
    {
      passed: json.numPassedTests,
      failed: Math.max(json.numFailedTests, json.numFailedTestSuites),
      skipped: json.numPendingTests + json.numTodoTests,
      ...(failures.length && { failures }),
    },
    code,
  );
}

/** @param {string} tap output of `node --test` @param {number} code @returns {Counts} */
export function nodeTestCounts(tap, code) {
  /** @param {string} name */
  const total = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return withExitCode(
    {
      passed: total('pass'),
      failed: total('fail') + total('cancelled'),
      skipped: total('skipped') + total('todo'),
    },
    code,
  );
}

/** @param {string} report JSON of Playwright @param {number} code @returns {Counts} */
export function playwrightCounts(report, code) {
  const stats = readJson(report)?.stats;
  if (!stats) return oneCheck(false);
  return withExitCode(
    {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    },
    code,
  );
}
