import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  readDoraQuery,
  writeDoraQuery,
  type DoraQuery,
} from '../query/doraQuery';

/**
 * Parameters of a list in the address, beside the state that all pages share.
 * Another filter or order begins at the first page.
 */
export function useListParams() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (values: Record<string, string | undefined>) =>
      setParams(current => {
        const next = new URLSearchParams(current);
        next.delete('cursor');
        for (const [name, value] of Object.entries(values)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      }),
    [setParams],
  );
  const turn = useCallback(
    (cursor: string | undefined) => change({ cursor }),
    [change],
  );
  const changeQuery = useCallback(
    (values: Partial<DoraQuery>) =>
      setParams(current => {
        const next = writeDoraQuery(
          { ...readDoraQuery(current), ...values },
          current,
        );
        next.delete('cursor');
        return next;
      }),
    [setParams],
  );
  return { params, change, changeQuery, turn };
}
