export interface GitVersion {
  major: number;
  minor: number;
}

/** Reads `git version 2.39.5 (Apple Git-154)`. */
export function parseGitVersion(output: string): GitVersion | undefined {
  const match = /(\d+)\.(\d+)/.exec(output);
  return match
    ? { major: Number(match[1]), minor: Number(match[2]) }
    : undefined;
}

export function isAtLeast(
  version: GitVersion,
  major: number,
  minor: number,
): boolean {
  return (
    version.major > major || (version.major === major && version.minor >= minor)
  );
}
