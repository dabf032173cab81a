import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readAll,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translatePullRequest } from '../../events/pullRequest';
import { translateReview } from '../../events/review';
import type { ReadStream } from '../ReadStream';

/** Each brings a request for its reviews. */
const PER_PAGE = 30;

const schema = z.looseObject({
  number: z.number().int(),
  state: z.string(),
  merged_at: z.string().nullish(),
  updated_at: z.string(),
});

/** Pull requests and their reviews, those that changed last first. */
export const readPullRequests: ReadStream = async (
  { api, repository },
  options,
) => {
  const since = options.since.getTime();
  const { items, next } = await readList(api, options, {
    path: `${repository.path}/pulls`,
    query: { state: 'all', sort: 'updated', direction: 'desc' },
    item: schema,
    perPage: PER_PAGE,
  });
  const problems: string[] = [];
  const events = [];
  for (const pull of items) {
    if (Date.parse(pull.updated_at) < since) continue;
    const payload = {
      action: pull.state,
      // The list leaves it out.
      pull_request: { ...pull, merged: pull.merged_at !== null },
      repository,
    };
    events.push(
      ...forEachReadable([payload], problems, closed =>
        eventsOf(closed, translatePullRequest),
      ),
    );
    const reviews = await readAll(api, options, {
      path: `${repository.path}/pulls/${pull.number}/reviews`,
      item: z.looseObject({}),
    });
    events.push(
      ...forEachReadable(reviews, problems, review =>
        eventsOf(
          { action: 'submitted', review, pull_request: pull, repository },
          translateReview,
        ),
      ),
    );
  }
  const reached = oldestOf(items.map(({ updated_at }) => updated_at));
  const goOn = reached === undefined || reached.getTime() >= since;
  return { events, problems, reached, cursor: goOn ? next : undefined };
};
