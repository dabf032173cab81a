import type { FileDiff } from '@boardwalk/plugin-git-common';

const STATUS: Record<string, FileDiff['status']> = {
  A: 'added',
  C: 'added',
  D: 'deleted',
  M: 'modified',
  R: 'renamed',
  T: 'typechange',
};

/**
 * Reads `git diff --raw --numstat -z`: first all files with their status, then all
 * with their counts, in the same order. Patches are null.
 */
export function parseDiffFiles(output: string): FileDiff[] {
  const tokens = output.split('\0');
  const files: FileDiff[] = [];
  let at = 0;
  while (tokens[at]?.startsWith(':')) {
    const letter = tokens[at].split(' ')[4]?.[0] ?? 'M';
    const renamed = letter === 'R' || letter === 'C';
    const path = tokens[at + (renamed ? 2 : 1)];
    files.push({
      path,
      ...(letter === 'R' ? { oldPath: tokens[at + 1] } : {}),
      status: STATUS[letter] ?? 'modified',
      additions: 0,
      deletions: 0,
      binary: false,
      truncated: false,
      patch: null,
    });
    at += renamed ? 3 : 2;
  }
  const counts = countsByPath(tokens.slice(at));
  for (const file of files) {
    const [added, deleted] = counts.get(file.path) ?? ['0', '0'];
    file.binary = added === '-';
    file.additions = Number(added) || 0;
    file.deletions = Number(deleted) || 0;
  }
  return files;
}

function countsByPath(tokens: string[]): Map<string, [string, string]> {
  const counts = new Map<string, [string, string]>();
  for (let at = 0; at < tokens.length; at++) {
    const [, added, deleted, path] =
      /^(-|\d+)\t(-|\d+)\t([^]*)$/.exec(tokens[at]) ?? [];
    if (added === undefined) continue;
    // A renamed file has its two names after an empty one.
    if (!path) at += 2;
    counts.set(path || tokens[at], [added, deleted]);
  }
  return counts;
}

const HEADER = /^diff --git /m;

const hunksOf = (section: string): string | null => {
  const start = section.search(/^@@ /m);
  return start < 0 ? null : section.slice(start);
};

/**
 * Adds patches to the files that they are of. Lines of content never begin with
 * `diff`, and both are in the same order; a change of type is a removal and an
 * addition.
 *
 * @param isCut - whether the last section is not whole, and others may be missing
 */
export function withPatches(
  files: readonly FileDiff[],
  patch: string,
  isCut: boolean,
): FileDiff[] {
  const sections = patch.split(HEADER).slice(1);
  if (isCut) sections.pop();
  return files.map(file => {
    const taken = sections.splice(0, file.status === 'typechange' ? 2 : 1);
    if (!taken.length) return { ...file, truncated: isCut && !file.binary };
    const hunks = taken.map(hunksOf).filter(Boolean);
    return { ...file, patch: hunks.length ? hunks.join('') : null };
  });
}
