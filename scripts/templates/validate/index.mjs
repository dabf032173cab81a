import { parseAllDocuments } from 'yaml';
import { validateEntity } from './catalog.mjs';
import { validateGitlabCi } from './gitlabCi.mjs';
import { validateManifest } from './kubernetes.mjs';
import { validateKustomization } from './kustomize.mjs';
import { validateScore } from './score.mjs';
import { unpinnedActions, validateWorkflow } from './workflow.mjs';

/** @typedef {import('../golden.mjs').Tree} Tree */

/** Which check a path gets, beside that it can be read. The first that fits. */
const CHECKS = [
  [
    /^catalog-info\.yaml$/,
    (documents, { tree }) => each(documents, one => validateEntity(one, tree)),
  ],
  [/^score\.yaml$/, documents => each(documents, validateScore)],
  [
    /^\.github\/workflows\/.+\.yml$/,
    (_, { text, path }) => validateWorkflow(text, path),
  ],
  [
    /^\.gitlab-ci\.yml$/,
    ([pipeline], { tree }) =>
      validateGitlabCi(pipeline, includesOf(pipeline, tree)),
  ],
  [
    /(^|\/)kustomization\.yaml$/,
    ([document], { path, tree }) => validateKustomization(document, path, tree),
  ],
  [
    /^(deploy|delivery)\/.+\.yaml$/,
    (documents, { path }) =>
      path.endsWith('/address.yaml') ? [] : each(documents, validateManifest),
  ],
];

const each = async (documents, check) =>
  (await Promise.all(documents.map(check))).flat();

const includesOf = (pipeline, tree) =>
  [pipeline.include ?? []]
    .flat()
    .flatMap(({ local }) => read(tree.get(local)?.text ?? '').documents);

/** @param {string} text */
function read(text) {
  const parsed = parseAllDocuments(text, { uniqueKeys: true });
  return {
    documents: parsed.map(document => document.toJS()),
    problems: parsed.flatMap(document =>
      [...document.errors, ...document.warnings].map(error => error.message),
    ),
  };
}

/** What templates write for themselves, and must not leave behind. */
const LEFTOVER =
  /\{%-? |\$\{\{ ?(values|parameters|steps\.[\w-]+\.output\.values)\b/;

/** @param {string} path @param {string} text @param {Tree} tree */
async function problemsOf(path, text, tree) {
  const problems = LEFTOVER.test(text)
    ? ['holds what should have been rendered']
    : [];
  if (text.includes('\r')) problems.push('has line ends of Windows');
  if (text !== '' && !text.endsWith('\n'))
    problems.push('has no line end at its end');
  if (path.endsWith('.json')) {
    try {
      JSON.parse(text);
    } catch (error) {
      problems.push(error.message);
    }
  }
  if (/\.ya?ml$/.test(path)) {
    const { documents, problems: unread } = read(text);
    problems.push(...unread);
    if (unread.length === 0) {
      const [, check] = CHECKS.find(([pattern]) => pattern.test(path)) ?? [];
      problems.push(
        ...((await check?.(documents, { path, text, tree })) ?? []),
      );
      problems.push(...unpinnedActions(text));
    }
  }
  return problems.map(problem => `${path}: ${problem}`);
}

/** @param {Tree} tree what a template yielded @returns {Promise<string[]>} what is wrong with it */
export async function validateTree(tree) {
  const found = [];
  for (const [path, { text }] of tree)
    found.push(...(await problemsOf(path, text, tree)));
  return found;
}
