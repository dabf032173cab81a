const COMMIT = /^[0-9a-f]{40}$/;

/**
 * What people call that which was deployed: the tag of its artifact, or else its
 * revision; of a commit the first characters. Null when neither is known.
 */
export function versionOf(deployment: {
  artifact: string | null;
  revision: string | null;
}): string | null {
  const { artifact, revision } = deployment;
  const tag = artifact?.replace(/@sha256:.*$/, '').match(/:([^:/]+)$/)?.[1];
  if (tag) return tag;
  return revision && COMMIT.test(revision) ? revision.slice(0, 12) : revision;
}
