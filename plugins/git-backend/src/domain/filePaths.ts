const MAX_PATH = 1_000;
const MAX_PART = 255;

const isControl = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 || code === 127;
};

/** What git itself reads, under names that file systems take for `.git`. */
const isGitFolder = (part: string) =>
  /^(\.git|git~\d+)[. ]*(:.*)?$/i.test(
    part.replace(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, ''),
  );

/**
 * Why a file may not be written there; undefined when it may. A path names a file
 * below the root of the repository, by slashes, on any operating system.
 */
export function problemOfFilePath(path: string): string | undefined {
  if (!path) return 'is empty';
  if (Buffer.byteLength(path) > MAX_PATH)
    return `is longer than ${MAX_PATH} bytes`;
  if ([...path].some(isControl)) return 'holds a control character';
  if (path.includes('\\')) return 'holds a backslash';
  const parts = path.split('/');
  if (parts[0] === '') return 'begins with a slash';
  for (const part of parts) {
    if (!part) return 'has an empty part';
    if (part === '.' || part === '..') return `has the part "${part}"`;
    if (isGitFolder(part)) return `has the part "${part}", which is git's own`;
    if (Buffer.byteLength(part) > MAX_PART)
      return `has a part of more than ${MAX_PART} bytes`;
  }
  return undefined;
}

/** Whether a path can be looked up in a tree; the empty one is the root. */
export function isReadablePath(path: string): boolean {
  return (
    path === '' ||
    (Buffer.byteLength(path) <= 4_096 &&
      !path.includes('\0') &&
      path.split('/').every(part => part && part !== '.' && part !== '..'))
  );
}

/** What is wrong with the files of one commit, all at once. */
export function problemsOfFilePaths(paths: readonly string[]): string[] {
  const problems = paths.flatMap(path => {
    const problem = problemOfFilePath(path);
    return problem ? [`${JSON.stringify(path)} ${problem}`] : [];
  });
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path)) problems.push(`${JSON.stringify(path)} is there twice`);
    seen.add(path);
  }
  for (const path of seen)
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1))
      if (seen.has(path.slice(0, end)))
        problems.push(
          `${JSON.stringify(path.slice(0, end))} is a file and a folder`,
        );
  return problems;
}
