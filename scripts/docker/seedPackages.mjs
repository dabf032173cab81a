import fs from 'node:fs';
import path from 'node:path';
import { copyTree } from './replayDockerfile.mjs';

/** What tools rewrite in place; through a hard link that would reach the checkout. */
const REWRITTEN = ['.yarn-state.yml', '.cache'];

/**
 * Spares an install the writing of two gigabytes: it finds the packages of the
 * checkout, by hard links, and Yarn checks them against the lockfile. Without
 * hard links (another file system) the folder stays empty and all is installed.
 *
 * @param {string} root the checkout
 * @param {string} folder where `yarn install` is about to run
 * @returns {boolean} whether the packages were put there
 */
export function seedPackages(root, folder) {
  const from = path.join(root, 'node_modules');
  const to = path.join(folder, 'node_modules');
  if (!fs.existsSync(from) || fs.existsSync(to)) return false;
  if (fs.statSync(from).dev !== fs.statSync(folder).dev) return false;
  copyTree(from, to);
  for (const name of REWRITTEN) {
    fs.rmSync(path.join(to, name), { recursive: true, force: true });
  }
  const state = '.yarn-state.yml';
  if (fs.existsSync(path.join(from, state))) {
    fs.copyFileSync(path.join(from, state), path.join(to, state));
  }
  return true;
}
