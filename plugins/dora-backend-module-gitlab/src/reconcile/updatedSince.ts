/** Query of what was updated since a moment, newest first. */
export const updatedSince = (since: Date) => ({
  order_by: 'updated_at',
  sort: 'desc',
  updated_after: since.toISOString(),
});
