import fs from 'node:fs';
import path from 'node:path';
import { copyTree } from './replayDockerfile.mjs';

/** What Yarn rewrites in place; through a hard link that would reach the checkout. */
const REWRITTEN = ['.yarn-state.yml', '.package-map.json'];

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
    const file = path.join(from, name);
    if (!fs.existsSync(file)) continue;
    fs.rmSync(path.join(to, name));
    fs.copyFileSync(file, path.join(to, name));
  }
  // Caches of the build are no part of what is installed.
  fs.rmSync(path.join(to, '.cache'), { recursive: true, force: true });
  return true;
}
