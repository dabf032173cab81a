import { z } from 'zod';
import type { SourceAnswer } from './SourceApi';
import type { FetchPageOptions } from './types';

/** Most that GitHub, and likewise GitLab, lists on one page. */
const MOST = 100;

/** What a list belongs to, and which page of it to read. */
export type ListCall = Pick<
  FetchPageOptions,
  'repository' | 'signal' | 'cursor'
>;

/** What asks a host whose lists have numbered pages, with `page` and `per_page`. */
export interface PagedApi {
  get<T>(
    call: Pick<ListCall, 'repository' | 'signal'>,
    path: string,
    options: {
      schema: z.ZodType<T>;
      query?: Record<string, string | number | undefined>;
    },
  ): Promise<SourceAnswer<T>>;
}

export interface ListOptions<T> {
  /** Below the base of the API. */
  path: string;
  query?: Record<string, string | number | undefined>;
  item: z.ZodType<T>;
  /** Fewer than a host allows, where each brings further requests. */
  perPage?: number;
  /** Name of the list in the answer, where the answer is not the list itself. */
  property?: string;
}

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
  api: PagedApi,
  { repository, signal, cursor = '1' }: ListCall,
  options: ListOptions<T>,
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
  api: PagedApi,
  { repository, signal }: Omit<ListCall, 'cursor'>,
  options: ListOptions<T>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await readList(api, { repository, signal, cursor }, options);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}
