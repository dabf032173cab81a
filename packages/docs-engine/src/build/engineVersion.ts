import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The libraries that decide about the HTML of a page. */
const LIBRARIES = [
  'markdown-it',
  'markdown-it-abbr',
  'markdown-it-deflist',
  'markdown-it-emoji',
  'markdown-it-footnote',
  'highlight.js',
  '@shikijs/langs/yaml',
  'shiki',
  'parse5',
  'temml',
  'yaml',
];

let version: string | undefined;

/**
 * Changes whenever the same source may render to other HTML: a hash of this
 * package's own code and of the libraries' versions. Nobody has to remember to
 * raise a number.
 */
export function engineVersion(): string {
  version ??= computeVersion();
  return version;
}

function computeVersion(): string {
  const digest = createHash('sha256');
  addFolder(digest, codeFolder());
  for (const name of LIBRARIES)
    digest.update(`${name} ${libraryVersion(name)}\n`);
  return digest.digest('hex');
}

/** Where this package's code lies: below a folder for each layer, or in one file. */
function codeFolder(): string {
  const folder = dirname(__filename);
  return basename(folder) === 'build' ? dirname(folder) : folder;
}

function addFolder(digest: ReturnType<typeof createHash>, folder: string) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) addFolder(digest, path);
    else if (/(?<!\.test|\.d)\.(?:c?js|ts)$/.test(entry.name))
      digest.update(`${entry.name}\0`).update(readFileSync(path));
  }
}

/** The version in the nearest manifest above a library's entry. */
function libraryVersion(name: string): string {
  for (
    let folder = dirname(require.resolve(name));
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { version: found } = JSON.parse(readFileSync(manifest, 'utf8'));
    // Folders of one module format have a manifest without a version.
    if (found) return String(found);
  }
  return '';
}
