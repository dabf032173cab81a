import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translateIssue } from '../../events/issue';
import type { ReadStream } from '../ReadStream';
import { updatedSince } from '../updatedSince';

const schema = z.object({
  id: z.number().int(),
  title: z.string().nullish(),
  state: z.string().nullish(),
  issue_type: z.string().nullish(),
  severity: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  closed_at: z.string().nullish(),
  web_url: z.string().nullish(),
});

/** Incidents, and issues with a label of one, one list after the other. */
export const readIssues: ReadStream = async (
  { api, project, settings },
  options,
) => {
  const lists: Array<Record<string, string>> = [
    { issue_type: 'incident' },
    ...settings.incidentLabels.map(labels => ({ labels })),
  ];
  const [index, page] = (options.cursor ?? '0:1').split(':');
  const { items, next } = await readList(
    api,
    { ...options, cursor: page },
    {
      path: `${project.path}/issues`,
      query: {
        scope: 'all',
        ...lists[Number(index)],
        ...updatedSince(options.since),
      },
      item: schema,
    },
  );
  const problems: string[] = [];
  const nextList =
    Number(index) + 1 < lists.length ? `${Number(index) + 1}:1` : undefined;
  return {
    events: forEachReadable(items, problems, issue =>
      eventsOf(
        {
          object_attributes: {
            ...issue,
            type: issue.issue_type,
            severity: issue.severity?.toLowerCase(),
            url: issue.web_url,
            labels: (issue.labels ?? []).map(title => ({ title })),
          },
          project,
        },
        delivery => translateIssue(delivery, settings),
      ),
    ),
    problems,
    reached: oldestOf(items.map(({ updated_at }) => updated_at)),
    cursor: next ? `${index}:${next}` : nextList,
  };
};
