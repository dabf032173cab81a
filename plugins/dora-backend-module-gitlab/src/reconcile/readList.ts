import type { FetchPageOptions } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GitlabApi } from './GitlabApi';

/** Most that GitLab lists on one page. */
const MOST = 100;

/**
 * Reads a page of a list. What is added or moves up while pages are read pushes
 * the rest down: a thing may come twice, and none is passed over.
 */
export async function readList<T>(
  api: GitlabApi,
  {
    repository,
    signal,
    cursor = '1',
  }: Pick<FetchPageOptions, 'repository' | 'signal' | 'cursor'>,
  options: {
    path: string;
    query?: Record<string, string | number | undefined>;
    item: z.ZodType<T>;
    perPage?: number;
  },
): Promise<{
  items: T[];
  /** Number of the next page, as a cursor. */
  next?: string;
}> {
  const { path, query, item, perPage = MOST } = options;
  const page = Number(cursor);
  const { body, hasNext } = await api.get({ repository, signal }, path, {
    schema: z.array(item),
    query: { ...query, per_page: perPage, page },
  });
  return { items: body, next: hasNext ? String(page + 1) : undefined };
}

/** Reads all pages of a short list. */
export async function readAll<T>(
  api: GitlabApi,
  call: { repository: string; signal: AbortSignal },
  options: Parameters<typeof readList<T>>[2],
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await readList(api, { ...call, cursor }, options);
    all.push(...items);
    cursor = next;
  } while (cursor);
  return all;
}

/** Query of what was updated since a moment, newest first. */
export const updatedSince = (since: Date) => ({
  order_by: 'updated_at',
  sort: 'desc',
  updated_after: since.toISOString(),
});

/** The oldest of moments as GitLab writes them. */
export function oldestOf(moments: string[]): Date | undefined {
  const times = moments
    .map(moment => Date.parse(moment))
    .filter(Number.isFinite);
  return times.length ? new Date(Math.min(...times)) : undefined;
}
