/** Number of the merge request that a commit merges, as the template of GitLab for merge commits ends. */
export function mergedNumber(message = ''): number | undefined {
  const [, number] =
    /^See merge request \S*!(\d{1,9})$/m.exec(
      message.startsWith('Merge branch ') ? message : '',
    ) ?? [];
  return number === undefined ? undefined : Number(number);
}
