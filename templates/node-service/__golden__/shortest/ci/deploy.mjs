/**
 * Deploys by a commit: sets the image of one environment to a revision, in a checkout
 * of the repository that Argo CD or Flux watches.
 *
 *   node ci/deploy.mjs --checkout <folder> --environment dev --revision <commit id>
 *
 * Where the repository keeps them elsewhere, DELIVERY_PATH names the folder of the
 * overlays. Needs git and Node.js 20, nothing else.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    checkout: { type: 'string' },
    environment: { type: 'string' },
    revision: { type: 'string' },
  },
});
const { checkout = '.', environment = '', revision = '' } = values;

if (!/^[a-z][a-z0-9-]*$/.test(environment))
  throw new Error('--environment is missing or not a name');
if (!/^[0-9a-f]{40}$/.test(revision))
  throw new Error('--revision must be the whole id of a commit');

const path = join(
  process.env.DELIVERY_PATH || 'deploy/overlays',
  environment,
  'kustomization.yaml',
);
const TAG = /^(\s*newTag:\s*)"?([^"\s]+)"?(.*)$/gm;

const git = (...args) =>
  execFileSync('git', ['-C', checkout, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();

/** Writes the revision into the file. @returns {string} what stood there before */
function setRevision() {
  const file = join(checkout, path);
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(TAG)];
  if (found.length !== 1)
    throw new Error(`${path} must have exactly one newTag, and has ${found.length}`);
  writeFileSync(
    file,
    text.replace(TAG, (_, before, _old, after) => `${before}"${revision}"${after}`),
  );
  return found[0][2];
}

function commitAndPush() {
  const previous = setRevision();
  if (git('status', '--porcelain', '--', path) === '') return previous;
  git('add', '--', path);
  git(
    '-c',
    'user.name=Deployment',
    '-c',
    'user.email=deployment@users.noreply.invalid',
    'commit',
    '-m',
    `Deploy ${revision.slice(0, 12)} to ${environment}`,
  );
  git('push', ...(process.env.GITLAB_CI ? ['-o', 'ci.skip'] : []), 'origin', 'HEAD');
  return previous;
}

/** Somebody else may push at the same time: then take theirs over, and do it again. */
function deploy() {
  const branch = git('rev-parse', '--abbrev-ref', 'HEAD');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return commitAndPush();
    } catch (error) {
      if (attempt === 5) throw error;
      git('fetch', 'origin', branch);
      git('reset', '--hard', 'FETCH_HEAD');
    }
  }
}

/** An ancestor of what was there before takes the later commits back. */
function kindOf(previous) {
  if (previous === revision) return 'redeploy';
  try {
    execFileSync('git', ['merge-base', '--is-ancestor', revision, previous], { stdio: 'ignore' });
    return 'rollback';
  } catch {
    return 'deploy';
  }
}

const previous = deploy();
const kind = kindOf(previous);
console.log(`${environment}: ${previous} -> ${revision} (${kind})`);
const output = process.env.GITHUB_OUTPUT || process.env.DEPLOY_OUTPUT;
if (output) appendFileSync(output, `previous=${previous}\nkind=${kind}\n`);
