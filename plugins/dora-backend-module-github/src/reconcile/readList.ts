import type { FetchPageOptions } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GithubApi } from './GithubApi';

/** Most that GitHub lists on one page. */
const MOST = 100;

export interface ListPage<T> {
  items: T[];
  /** Number of the next page, as a cursor. */
  next?: string;
}

/**
 * Reads a page of a list. What is added or moves up while pages are read pushes
 * the rest down: a thing may come twice, and none is passed over.
 */
export async function readList<T>(
  api: GithubApi,
  {
    repository,
    signal,
    cursor = '1',
  }: Omit<FetchPageOptions, 'since' | 'stream'>,
  options: {
    path: string;
    query?: Record<string, string | number | undefined>;
    item: z.ZodType<T>;
    perPage?: number;
    /** Name of the list in the answer, where the answer is not the list itself. */
    property?: string;
  },
): Promise<ListPage<T>> {
  const { path, query, item, perPage = MOST, property } = options;
  const page = Number(cursor);
  const list = z.array(item);
  const { body, hasNext } = await api.get({ repository, signal }, path, {
    schema: property
      ? z
          .object({ [property]: list })
          .transform(found => found[property] as T[])
      : list,
    query: { ...query, per_page: perPage, page },
  });
  return { items: body, next: hasNext ? String(page + 1) : undefined };
}

/** Reads all pages of a short list. */
export async function readAll<T>(
  api: GithubApi,
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

/** The oldest of moments as GitHub writes them. */
export function oldestOf(moments: string[]): Date | undefined {
  const times = moments
    .map(moment => Date.parse(moment))
    .filter(Number.isFinite);
  return times.length ? new Date(Math.min(...times)) : undefined;
}
