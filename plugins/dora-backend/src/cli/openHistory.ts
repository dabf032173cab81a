import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import { releaseContents } from '../domain/git/releaseContents';
import { releaseEvents } from '../domain/git/releaseEvents';
import { readHistory, type HistoryOptions } from '../import/git/readHistory';
import type { ImportRow } from '../service/ImportService';
import type { ImportSource } from './ImportSource';

/**
 * A git repository to import, as it is now.
 *
 * @param warn - told what makes the figures less than they could be
 */
export async function openHistory(
  options: HistoryOptions & { service: string; environment: string },
  warn: (text: string) => void,
): Promise<ImportSource> {
  const { releases, commits, repository, shallow } = await readHistory(options);
  const label = basename(resolve(options.path));
  if (!releases.length)
    throw new InputError(
      `No tag of "${options.path}" ${
        options.tags ? `matches "${options.tags}"` : 'looks like a version'
      }; name a pattern with --tags, or a branch with --branch`,
    );
  if (shallow)
    warn(
      `${label}: The clone is shallow: changes before its end are missing. \`git fetch --unshallow\` brings them`,
    );
  const { service, environment } = options;
  const events = [
    ...releaseEvents(releaseContents(releases, commits), {
      service,
      environment,
      repository,
    }),
  ];
  const rows = events.map(
    (value): ImportRow => ({
      place: value.id === undefined ? '' : String(value.id),
      // About what its changes take; there is no text of it.
      bytes:
        500 + ('changes' in value ? (value.changes?.length ?? 0) * 150 : 0),
      value,
    }),
  );
  let read = 0;
  return {
    label,
    fingerprint: `git ${createHash('sha256')
      .update(JSON.stringify(events))
      .digest('hex')}`,
    open: function* open(skip) {
      for (let at = skip; at < rows.length; at += 1) {
        read = at + 1;
        yield [rows[at]];
      }
    },
    part: () => read / rows.length,
  };
}
