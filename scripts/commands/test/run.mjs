import { describeFailure, Problem } from '../../lib/problem.mjs';
import { isStopping } from '../../lib/system/shutdown.mjs';
import { oneCheck } from '../../lib/testing/counts.mjs';
import { createSession } from '../../lib/testing/session.mjs';
import { summarise } from '../../lib/testing/summary.mjs';
import { createLimits, withLimit } from './limits.mjs';
import { parts } from './parts.mjs';

/**
 * Runs parts of the tests, all of them whatever fails on the way.
 * @param {import('../table.mjs').Context} context args: for the program behind the part
 * @param {string[]} names
 * @param {(name: string) => number} [limitOf] ms; without it a part may take its time
 * @returns {Promise<number>} exit code
 */
async function runParts({ steps, args }, names, limitOf) {
  const session = createSession(steps);
  /** @type {import('../../lib/testing/summary.mjs').Result[]} */
  const results = [];
  for (const name of names) {
    steps.note(`\n━━ ${name} ${'━'.repeat(Math.max(0, 60 - name.length))}`);
    const begin = Date.now();
    /** @param {AbortSignal} [until] */
    const work = until => parts[name]({ steps, session, args, until });
    let counts;
    try {
      counts = limitOf
        ? await withLimit(work, { name, limit: limitOf(name) })
        : await work();
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

/**
 * All parts, or those that the arguments name.
 * @type {import('../table.mjs').Command}
 */
export const test = ({ steps, args }) => {
  const all = Object.keys(parts);
  const unknown = args.filter(name => !all.includes(name));
  if (unknown.length) {
    throw new Problem(`There is no part "${unknown[0]}" of the tests.`, {
      advice: `Name one or more of these: ${all.join(', ')}`,
    });
  }
  const names = args.length ? all.filter(name => args.includes(name)) : all;
  return runParts({ steps, args: [] }, names, createLimits().of);
};

/** @param {string} name @returns {import('../table.mjs').Command} */
export const testPart = name => context => runParts(context, [name]);
