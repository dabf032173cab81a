/**
 * Number of the pull request that a commit merges, by GitHub's own message. A
 * squash has a message of its own, and is told by its commit alone.
 */
export function mergedNumber(message = ''): number | undefined {
  const [, number] = /^Merge pull request #(\d{1,9}) from /.exec(message) ?? [];
  return number === undefined ? undefined : Number(number);
}
