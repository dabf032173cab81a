/** A commit as git knows it. Moments are seconds since 1970. */
export interface GitCommit {
  sha: string;
  parents: readonly string[];
  committedAt: number;
  authoredAt: number;
  subject: string;
}

/** A point of history that was deployed: a tag, or a commit of the main branch. */
export interface GitRelease {
  /** Name of the tag, or id of the commit. */
  name: string;
  sha: string;
  /** Seconds since 1970: the tag's own date, the commit's for a lightweight tag. */
  releasedAt: number;
  /** Its date is that of its own commit, which so tells nothing about how long that took. */
  datedByCommit?: boolean;
}

/** A release with the commits that no earlier release has. */
export interface ReleaseContents {
  release: GitRelease;
  /** Oldest first, by commit time and then by id. */
  commits: GitCommit[];
}
