import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readAll,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translateDeploymentStatus } from '../../events/deploymentStatus';
import type { ReadStream } from '../ReadStream';

/** Each brings a request for its statuses. */
const PER_PAGE = 30;
/** A deployment may wait for so long before it ends, such as for an approval. */
const LONGEST_MS = 7 * 24 * 3_600_000;

const schema = z.looseObject({
  id: z.number().int(),
  created_at: z.string(),
  updated_at: z.string(),
});

const statusSchema = z.looseObject({ state: z.string() });

/**
 * Deployments, newest first, with all that was said of how they ended. They are
 * listed by when they were asked for: those that were long ago are looked at too,
 * for an end that came since.
 */
export const readDeployments: ReadStream = async (
  { api, repository, settings },
  options,
) => {
  const since = options.since.getTime();
  const { items, next } = await readList(api, options, {
    path: `${repository.path}/deployments`,
    item: schema,
    perPage: PER_PAGE,
  });
  const problems: string[] = [];
  const events = [];
  for (const deployment of items) {
    const touched = Math.max(
      Date.parse(deployment.created_at),
      Date.parse(deployment.updated_at),
    );
    if (touched < since) continue;
    const statuses = await readAll(api, options, {
      path: `${repository.path}/deployments/${deployment.id}/statuses`,
      item: statusSchema,
    });
    events.push(
      // As they were made.
      ...forEachReadable(statuses.reverse(), problems, status =>
        eventsOf(
          { deployment, deployment_status: status, repository },
          delivery => translateDeploymentStatus(delivery, settings),
        ),
      ),
    );
  }
  const reached = oldestOf(items.map(({ created_at }) => created_at));
  const goOn = reached === undefined || reached.getTime() >= since - LONGEST_MS;
  return { events, problems, reached, cursor: goOn ? next : undefined };
};
