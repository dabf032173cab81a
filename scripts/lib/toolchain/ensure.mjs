import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { fromRoot, toolchainDir } from '../paths.mjs';
import { Problem } from '../problem.mjs';
import { beside, readIfThere, writeAtomically } from '../system/files.mjs';
import { fetchPackage } from './fetchPackage.mjs';
import { isFitNode, nodePackage, pinnedNode } from './nodeVersion.mjs';
import { readNpmConfig } from './npmConfig.mjs';

const binDir = join(toolchainDir, 'bin');
const nodeDir = join(toolchainDir, `node-${pinnedNode}`);
const yarnPackage = '@yarnpkg/cli-dist';

/** @returns {string} the Yarn version that package.json asks for */
function pinnedYarn() {
  const { packageManager } = JSON.parse(
    readFileSync(fromRoot('package.json'), 'utf8'),
  );
  return packageManager.replace(/^yarn@/, '').replace(/\+.*$/, '');
}

/** @returns {string | undefined} where a fetched Node is; undefined where npm has none */
export function fetchedNode() {
  const name = nodePackage(process.platform, process.arch);
  return name && join(nodeDir, 'node_modules', name, 'bin', 'node');
}

/** @returns {{ path: string, into: string, version: string }} where a fetched Yarn is */
export function fetchedYarn() {
  const version = pinnedYarn();
  const into = join(toolchainDir, `yarn-${version}`);
  const path = join(into, 'node_modules', yarnPackage, 'bin', 'yarn.js');
  return { path, into, version };
}

/** @param {import('../ui/steps.mjs').Steps} steps @returns {Promise<string>} path of a Node that fits */
async function ensureNode(steps) {
  if (isFitNode(process.version)) return process.execPath;
  const name = nodePackage(process.platform, process.arch);
  const node = fetchedNode();
  if (!name || !node) {
    throw new Problem(
      `Node ${process.version} is not fit, and npm has none for ${process.platform}-${process.arch}.`,
      { advice: 'Install Node 24 (or 22) and run the same command again.' },
    );
  }
  if (!existsSync(node)) {
    await steps.run(`Fetch Node ${pinnedNode}`, async step => {
      step.progress(`${process.version} is running, 22 or 24 is needed`);
      await fetchPackage({
        name,
        versions: [pinnedNode, '^24.11.0'],
        into: nodeDir,
        registry: readNpmConfig().registry,
        onLine: step.progress,
      });
    });
  }
  return node;
}

/** @param {import('../ui/steps.mjs').Steps} steps @returns {Promise<string>} path of Yarn's script */
async function ensureYarn(steps) {
  const { path, into, version } = fetchedYarn();
  if (!existsSync(path)) {
    await steps.run(`Fetch Yarn ${version}`, step =>
      fetchPackage({
        name: yarnPackage,
        versions: [version],
        into,
        registry: readNpmConfig().registry,
        onLine: step.progress,
      }),
    );
  }
  return path;
}

/** @param {string} target @param {string} path */
function linkTo(target, path) {
  try {
    if (readlinkSync(path) === target) return;
  } catch {
    // Not there yet, or not a link.
  }
  const temporary = beside(path);
  symlinkSync(target, temporary);
  renameSync(temporary, path);
}

/**
 * Makes sure of a fit Node and the pinned Yarn, and puts both as `node` and
 * `yarn` into one folder: parts of the Backstage CLI spawn `yarn` by name.
 * @param {import('../ui/steps.mjs').Steps} steps
 * @returns {Promise<{ node: string, yarn: string, binDir: string }>} absolute paths
 */
export async function ensureToolchain(steps) {
  const node = await ensureNode(steps);
  const yarn = await ensureYarn(steps);
  mkdirSync(binDir, { recursive: true });
  linkTo(node, join(binDir, 'node'));
  const quote = (/** @type {string} */ text) =>
    `'${text.replaceAll("'", `'\\''`)}'`;
  const shim = `#!/bin/sh\nexec ${quote(node)} ${quote(yarn)} "$@"\n`;
  const shimPath = join(binDir, 'yarn');
  if (readIfThere(shimPath) !== shim) writeAtomically(shimPath, shim, 0o755);
  return { node, yarn, binDir };
}
