import path from 'node:path';

/**
 * The rules of a .dockerignore file: a pattern matches a path and all below
 * it, `!` takes back, the last match decides.
 *
 * @param {string} text the .dockerignore file
 * @returns {(file: string) => boolean} whether a path, relative to the build
 *   context and with forward slashes, stays out of the context
 */
export function parseDockerignore(text) {
  const rules = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const negated = line.startsWith('!');
      const pattern = (negated ? line.slice(1) : line).replace(/\/$/, '');
      return { negated, pattern };
    });

  const matches = (file, pattern) =>
    path.posix.matchesGlob(file, pattern) ||
    path.posix.matchesGlob(file, `${pattern}/**`);

  return file =>
    rules.reduce(
      (ignored, { negated, pattern }) =>
        matches(file, pattern) ? !negated : ignored,
      false,
    );
}
