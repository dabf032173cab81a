import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { DocsBuildError } from '../problems';
import type { BuildLimits } from '../limits';
import { joinPath } from '../site/urls';

const SKIPPED = /^(?:\.|node_modules$)/;

/**
 * Files below a folder that fit a pattern with `*` and `**`, in order. Links
 * are not followed, and no more folders are opened than a tree may have files.
 */
export function findFiles(
  root: string,
  pattern: string,
  limits: BuildLimits,
): string[] {
  const found: string[] = [];
  let opened = 0;

  const visit = (folder: string, parts: string[]): void => {
    const [part, ...rest] = parts;
    if (part === '**' && rest.length) visit(folder, rest);
    if (++opened > limits.maxFiles)
      throw new DocsBuildError(
        `More than ${limits.maxFiles} folders were searched for "${pattern}"`,
      );
    const fits = picomatch(part === '**' ? '*' : part, {
      nobrace: true,
      noext: true,
      nonegate: true,
    });
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (SKIPPED.test(entry.name) || !fits(entry.name)) continue;
      const path = joinPath(folder, entry.name);
      if (entry.isDirectory() && (rest.length || part === '**'))
        visit(path, part === '**' ? parts : rest);
      else if (entry.isFile() && !rest.length) found.push(path);
    }
  };

  visit('', pattern.split('/'));
  return [...new Set(found)].sort();
}
