import { useCallback, useContext, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readDoraQuery, writeDoraQuery, type DoraQuery } from './doraQuery';
import { FixedScopeContext } from './FixedScope';
import { todayOf } from './periods';

/**
 * The state of the pages, which is all in the address: a link shows the same. On
 * a page that is about one thing, the scope is that thing.
 */
export function useDoraQuery() {
  const [params, setParams] = useSearchParams();
  const fixedScope = useContext(FixedScopeContext);
  const search = params.toString();
  const query = useMemo(() => {
    const read = readDoraQuery(new URLSearchParams(search));
    return fixedScope === undefined ? read : { ...read, scope: fixedScope };
  }, [search, fixedScope]);

  /** Changes part of the state; the browser's way back leads to what was before. */
  const update = useCallback(
    (change: Partial<DoraQuery>) =>
      setParams(current =>
        writeDoraQuery({ ...readDoraQuery(current), ...change }, current),
      ),
    [setParams],
  );

  /** The text after `?` of a link to another page with the same state, or a changed one. */
  const searchFor = useCallback(
    (change: Partial<DoraQuery> = {}, more: Record<string, string> = {}) => {
      const text = writeDoraQuery(
        { ...query, ...change },
        new URLSearchParams(more),
      ).toString();
      return text && `?${text}`;
    },
    [query],
  );

  return {
    query,
    update,
    searchFor,
    today: todayOf(new Date()),
    /** Whether another scope can be chosen here. */
    scopeIsFixed: fixedScope !== undefined,
  };
}
