import type { ReleaseContents } from './types';

const HOTFIX = /\bhot-?fix\b/i;
const REVERT = /^revert\b/i;
const HOTFIX_BRANCH = /^merge\b.*\bhot-?fix[/-]/i;

/**
 * Whether a release was not planned: its name says hotfix, it merges a hotfix
 * branch, or all that it brings is hotfixes and reverts. A revert among planned
 * work does not make the release unplanned.
 */
export function isRework({ release, commits }: ReleaseContents): boolean {
  if (HOTFIX.test(release.name)) return true;
  if (commits.some(({ subject }) => HOTFIX_BRANCH.test(subject))) return true;
  const changes = commits.filter(({ parents }) => parents.length < 2);
  return (
    changes.length > 0 &&
    changes.every(({ subject }) => REVERT.test(subject) || HOTFIX.test(subject))
  );
}
