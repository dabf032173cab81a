import { describeFailure } from '../../lib/problem.mjs';
import { isStopping } from '../../lib/system/shutdown.mjs';
import { oneCheck } from '../../lib/testing/counts.mjs';
import { createSession } from '../../lib/testing/session.mjs';
import { summarise } from '../../lib/testing/summary.mjs';
import { parts } from './parts.mjs';

/**
 * Runs parts of the tests, all of them whatever fails on the way.
 * @param {import('../table.mjs').Context} context
 * @param {string[]} names
 * @returns {Promise<number>} exit code
 */
export async function runParts({ steps, args }, names) {
  const session = createSession(steps);
  /** @type {import('../../lib/testing/summary.mjs').Result[]} */
  const results = [];
  for (const name of names) {
    steps.note(`\n━━ ${name} ${'━'.repeat(Math.max(0, 60 - name.length))}`);
    const begin = Date.now();
    let counts;
    try {
      counts = await parts[name]({ steps, session, args });
    } catch (error) {
      if (isStopping()) throw error;
      steps.note(describeFailure(error));
      counts = oneCheck(false);
    }
    results.push({ name, ...counts, ms: Date.now() - begin });
  }
  summarise(results).forEach(line => steps.note(line));
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** @type {import('../table.mjs').Command} */
export const test = context =>
  runParts({ ...context, args: [] }, Object.keys(parts));

/** @param {string} name @returns {import('../table.mjs').Command} */
export const testPart = name => context => runParts(context, [name]);
