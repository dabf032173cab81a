import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { isRework } from './isRework';
import type { GitCommit, GitRelease, ReleaseContents } from './types';

export interface ReleaseEventsOptions {
  service: string;
  environment: string;
  /** Address of the repository, without credentials. */
  repository?: string;
}

/** Name under which imported histories report. */
export const GIT_SOURCE = 'git';

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

/** A lead time of zero would be no measurement: where the commit is the release, its time stays unknown. */
function changeOf(
  { sha, committedAt, authoredAt }: GitCommit,
  release: GitRelease,
) {
  return release.datedByCommit && sha === release.sha
    ? { id: sha }
    : {
        id: sha,
        committedAt: iso(committedAt),
        authoredAt: iso(authoredAt),
      };
}

/**
 * Makes a successful deployment of each release. The first one names no
 * changes: it is the baseline, as it would bring the history of years.
 */
export function* releaseEvents(
  contents: readonly ReleaseContents[],
  options: ReleaseEventsOptions,
): Iterable<DoraEventInput> {
  for (const [index, release] of contents.entries()) {
    yield {
      type: 'deployment',
      source: GIT_SOURCE,
      id: release.release.name,
      service: options.service,
      environment: options.environment,
      status: 'success',
      finishedAt: iso(release.release.releasedAt),
      revision: release.release.sha,
      ...(options.repository ? { repository: options.repository } : {}),
      ...(isRework(release) ? { rework: true } : {}),
      ...(index > 0
        ? {
            changes: release.commits.map(commit =>
              changeOf(commit, release.release),
            ),
          }
        : {}),
    };
  }
}
