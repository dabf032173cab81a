import { existsSync, readFileSync } from 'node:fs';
import { describeFailure, Problem } from '../../lib/problem.mjs';
import { isStopping } from '../../lib/system/shutdown.mjs';
import { oneCheck } from '../../lib/testing/counts.mjs';
import { createSession } from '../../lib/testing/session.mjs';
import { summarise } from '../../lib/testing/summary.mjs';
import { createLimits, withLimit } from './limits.mjs';
import { parts, stages } from './parts.mjs';

/** @param {string} name */
const heading = name =>
  `\n━━ ${name} ${'━'.repeat(Math.max(0, 60 - name.length))}`;

/**
 * Runs parts of the tests, all of them whatever fails on the way.
 * @param {import('../table.mjs').Context} context args: for the program behind the part
 * @param {string[][][]} stages tracks of parts; those of one stage run side by side
 * @param {(name: string) => number} [limitOf] ms; without it a part may take its time
 * @returns {Promise<number>} exit code
 */
async function runParts({ steps, args }, stages, limitOf) {
  const session = createSession(steps);
  /** @param {string} name @param {string} [output] @returns {Promise<import('../../lib/testing/summary.mjs').Result>} */
  async function runPart(name, output) {
    const begin = Date.now();
    /** @param {AbortSignal} [until] */
    const work = until => parts[name]({ steps, session, args, until, output });
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
    return { name, ...counts, ms: Date.now() - begin };
  }

  /** @param {string[]} names @returns {Promise<{ results: import('../../lib/testing/summary.mjs').Result[], outputs: string[] }>} */
  async function runTrack(names, isShown = true) {
    const results = [];
    const outputs = [];
    for (const name of names) {
      const output = isShown ? undefined : session.report(`${name}.out`);
      if (isShown) steps.note(heading(name));
      results.push(await runPart(name, output));
      if (output && existsSync(output))
        outputs.push(heading(name), readFileSync(output, 'utf8'));
    }
    return { results, outputs };
  }

  const results = [];
  for (const tracks of stages) {
    const done = await Promise.all(
      tracks.map((names, index) => runTrack(names, index === 0)),
    );
    // What ran beside is shown after, not line by line between.
    done.flatMap(track => track.outputs).forEach(text => steps.note(text));
    results.push(...done.flatMap(track => track.results));
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
  const chosen = args.length
    ? all.filter(name => args.includes(name)).map(name => [[name]])
    : stages;
  return runParts({ steps, args: [] }, chosen, createLimits().of);
};

/** @param {string} name @returns {import('../table.mjs').Command} */
export const testPart = name => context => runParts(context, [[[name]]]);
