import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translatePipeline } from '../../events/pipeline';
import type { ReadStream } from '../ReadStream';

/** A job may wait and run for so long. */
const LONGEST_MS = 7 * 24 * 3_600_000;

const schema = z.object({
  id: z.number().int(),
  name: z.string(),
  status: z.string(),
  created_at: z.string(),
  started_at: z.string().nullish(),
  finished_at: z.string().nullish(),
  pipeline: z.object({
    id: z.number().int(),
    sha: z.string(),
    web_url: z.string().nullish(),
  }),
});

/** Jobs, newest first, where the settings say that some are deployments. */
export const readJobs: ReadStream = async (
  { api, project, settings },
  options,
) => {
  const { items, next } = await readList(api, options, {
    path: `${project.path}/jobs`,
    item: schema,
  });
  const problems: string[] = [];
  const reached = oldestOf(items.map(({ created_at }) => created_at));
  const goOn =
    reached === undefined ||
    reached.getTime() >= options.since.getTime() - LONGEST_MS;
  return {
    events: forEachReadable(items, problems, ({ pipeline, ...job }) =>
      eventsOf(
        {
          object_attributes: {
            id: pipeline.id,
            sha: pipeline.sha,
            // Of the pipeline itself this does not tell.
            status: 'running',
            url: pipeline.web_url,
          },
          builds: [job],
          project,
        },
        delivery => translatePipeline(delivery, settings),
      ),
    ),
    problems,
    reached,
    cursor: goOn ? next : undefined,
  };
};
