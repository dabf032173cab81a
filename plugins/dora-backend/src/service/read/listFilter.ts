import type { ReadContext } from './ReadContext';

/** Which rows a list has; one more than a page, to know whether there is a next one. */
export const listFilter = (
  { active, members, range }: ReadContext,
  limit: number,
) => ({
  generation: active.generation,
  timeZone: active.definitions.timeZone,
  members,
  from: range.from,
  to: range.to,
  limit: limit + 1,
});
