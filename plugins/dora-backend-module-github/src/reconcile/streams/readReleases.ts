import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translateRelease } from '../../events/release';
import type { ReadStream } from '../ReadStream';

/** A draft may wait for so long before it is published. */
const LONGEST_MS = 30 * 24 * 3_600_000;

const schema = z.looseObject({ created_at: z.string() });

/** Releases, newest first, where the settings say that they are deployments. */
export const readReleases: ReadStream = async (
  { api, repository, settings },
  options,
) => {
  const { items, next } = await readList(api, options, {
    path: `${repository.path}/releases`,
    item: schema,
  });
  const problems: string[] = [];
  const reached = oldestOf(items.map(({ created_at }) => created_at));
  const goOn =
    reached === undefined ||
    reached.getTime() >= options.since.getTime() - LONGEST_MS;
  return {
    events: forEachReadable(items, problems, release =>
      eventsOf({ action: 'published', release, repository }, delivery =>
        translateRelease(delivery, settings),
      ),
    ),
    problems,
    reached,
    cursor: goOn ? next : undefined,
  };
};
