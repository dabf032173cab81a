/**
 * Whether a lazily loaded part is missing: after a new build its old file is
 * gone, and trying again cannot help as long as the page is not reloaded.
 */
export function isStaleBuild(error: Error): boolean {
  return (
    error.name === 'ChunkLoadError' ||
    /loading (css )?chunk .+ failed/i.test(error.message)
  );
}
