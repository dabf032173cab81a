import type { Commit } from '@boardwalk/plugin-git-common';

/** Format for `git log -z`, of which {@link parseCommits} reads the answer. */
export const COMMIT_FORMAT = [
  '%H',
  '%P',
  '%an',
  '%ae',
  '%aI',
  '%cn',
  '%ce',
  '%cI',
  '%s',
  '%b',
].join('%x00');

const FIELDS = 10;

/** Commits as `git log -z --format=tformat:…` writes them. */
export function parseCommits(output: string): Commit[] {
  const fields = output.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
    const [sha, parents, an, ae, ad, cn, ce, cd, subject, body] = fields.slice(
      at,
      at + FIELDS,
    );
    commits.push({
      sha,
      shortSha: sha.slice(0, 8),
      subject,
      body: body.trimEnd(),
      author: { name: an, email: ae, date: ad },
      committer: { name: cn, email: ce, date: cd },
      parents: parents ? parents.split(' ') : [],
    });
  }
  return commits;
}
