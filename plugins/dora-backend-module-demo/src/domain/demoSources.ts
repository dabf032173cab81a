import type { DemoServiceProfile } from './types';

/** `.example` is nobody's: links to it are plainly of the demo, and lead nowhere. */
const HOST = 'tidewater.example';

/** Where the source of a service is. */
export const repositoryOf = ({ name }: DemoServiceProfile): string =>
  `gitlab.${HOST}/tidewater/${name}`;

/**
 * What is deployed. Most services have an artifact for each revision; what is
 * released by month has one name for all that follows in the month.
 */
export function artifactOf(
  { name, releasedByMonth }: DemoServiceProfile,
  revision: string,
): string {
  const tag = releasedByMonth
    ? revision.slice(0, '2026-01'.length).replace('-', '.')
    : revision;
  return `registry.${HOST}/${name}:${tag}`;
}
