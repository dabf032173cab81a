import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translateIssue } from '../../events/issue';
import type { ReadStream } from '../ReadStream';

const schema = z.looseObject({
  updated_at: z.string(),
  pull_request: z.unknown().optional(),
});

/** Issues with a label of an incident, one label after the other. */
export const readIssues: ReadStream = async (
  { api, repository, settings },
  options,
) => {
  const { incidentLabels } = settings;
  const [index, page] = (options.cursor ?? '0:1').split(':');
  const label = incidentLabels[Number(index)];
  if (label === undefined) return { events: [], problems: [] };
  const { items, next } = await readList(
    api,
    { ...options, cursor: page },
    {
      path: `${repository.path}/issues`,
      query: {
        labels: label,
        state: 'all',
        sort: 'updated',
        direction: 'desc',
        since: options.since.toISOString(),
      },
      item: schema,
    },
  );
  const problems: string[] = [];
  const events = forEachReadable(
    // To this list a pull request is an issue.
    items.filter(({ pull_request }) => !pull_request),
    problems,
    issue =>
      eventsOf({ action: 'edited', issue, repository }, delivery =>
        translateIssue(delivery, settings),
      ),
  );
  const nextLabel =
    Number(index) + 1 < incidentLabels.length
      ? `${Number(index) + 1}:1`
      : undefined;
  return {
    events,
    problems,
    reached: oldestOf(items.map(({ updated_at }) => updated_at)),
    cursor: next ? `${index}:${next}` : nextLabel,
  };
};
