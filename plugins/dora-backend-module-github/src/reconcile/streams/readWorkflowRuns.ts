import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translateWorkflowRun } from '../../events/workflowRun';
import type { ReadStream } from '../ReadStream';

/** A run may take so long, or be tried again after so long. */
const LONGEST_MS = 7 * 24 * 3_600_000;

const schema = z.looseObject({
  name: z.string().nullish(),
  created_at: z.string(),
  updated_at: z.string(),
});

/**
 * Runs of workflows, newest first. Without a filter: with one GitHub lists no
 * more than a thousand. Of a run that was tried again the list has the last try.
 */
export const readWorkflowRuns: ReadStream = async (
  { api, repository, settings },
  options,
) => {
  const since = options.since.getTime();
  const { items, next } = await readList(api, options, {
    path: `${repository.path}/actions/runs`,
    item: schema,
    property: 'workflow_runs',
  });
  const problems: string[] = [];
  const reached = oldestOf(items.map(({ created_at }) => created_at));
  const goOn = reached === undefined || reached.getTime() >= since - LONGEST_MS;
  return {
    events: forEachReadable(
      items.filter(({ updated_at }) => Date.parse(updated_at) >= since),
      problems,
      run =>
        eventsOf(
          {
            action: 'completed',
            workflow_run: run,
            workflow: run.name ? { name: run.name } : undefined,
            repository,
          },
          delivery => translateWorkflowRun(delivery, settings),
        ),
    ),
    problems,
    reached,
    cursor: goOn ? next : undefined,
  };
};
