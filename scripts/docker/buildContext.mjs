import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseDockerignore } from './dockerignore.mjs';

/**
 * Fills a folder with what `docker build .` would send: the files that git
 * knows or would add, less those of .dockerignore. Files that git ignores
 * (installed packages, builds, local settings) have to be listed in
 * .dockerignore as well, which the test of this module checks.
 *
 * @param {string} root the checkout
 * @param {string} target an empty folder
 */
export function fillBuildContext(root, target) {
  const ignored = parseDockerignore(
    fs.readFileSync(path.join(root, '.dockerignore'), 'utf8'),
  );
  const files = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
    .split('\0')
    .filter(file => file && !ignored(file));
  for (const file of files) {
    const from = path.join(root, file);
    // A file deleted but not yet committed is still listed by git.
    if (!fs.existsSync(from)) continue;
    const to = path.join(target, file);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(from, to);
    fs.chmodSync(to, fs.statSync(from).mode & 0o777);
  }
}
