import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fromRoot } from '../../lib/paths.mjs';

/** @type {Promise<any> | undefined} */
let parser;

/** GitHub's own parser. Its JSON files cannot be imported as they are, so it is bundled. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'boardwalk-workflow-'));
  try {
    const outfile = join(folder, 'parser.mjs');
    await build({
      stdin: {
        contents:
          "export * from '@actions/workflow-parser'; export { parseAction } from './node_modules/@actions/workflow-parser/dist/actions/action-parser.js'",
        resolveDir: fromRoot(),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} text @param {string} path @returns {Promise<string[]>} what GitHub would refuse */
export async function validateWorkflow(text, path) {
  parser ??= load();
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } =
    await parser;
  const { context, value } = parseWorkflow(
    { name: path, content: text },
    new NoOperationTraceWriter(),
  );
  if (value) await convertWorkflowTemplate(context, value, undefined, {});
  return context.errors.getErrors().map(error => error.message);
}

/** @returns {string[]} actions that are not pinned to an exact version or a file here */
export const unpinnedActions = text =>
  [...text.matchAll(/^\s*(?:- )?uses: (\S+)$/gm)]
    .map(([, uses]) => uses)
    .filter(uses => !/^\.\/|@v?\d+\.\d+\.\d+$/.test(uses))
    .map(uses => `${uses} has no exact version`);

/** @param {string} text @param {string} path @returns {Promise<string[]>} what GitHub would refuse of an action.yml */
export async function validateAction(text, path) {
  parser ??= load();
  const { parseAction, NoOperationTraceWriter } = await parser;
  const { context } = parseAction(
    { name: path, content: text },
    new NoOperationTraceWriter(),
  );
  return context.errors.getErrors().map(error => error.message);
}
