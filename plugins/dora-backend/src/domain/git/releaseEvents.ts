import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { isRework } from './isRework';
import type { ReleaseContents } from './types';

export interface ReleaseEventsOptions {
  service: string;
  environment: string;
  /** Address of the repository, without credentials. */
  repository?: string;
}

/** Name under which imported histories report. */
export const GIT_SOURCE = 'git';

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

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
            changes: release.commits.map(commit => ({
              id: commit.sha,
              committedAt: iso(commit.committedAt),
              authoredAt: iso(commit.authoredAt),
            })),
          }
        : {}),
    };
  }
}
