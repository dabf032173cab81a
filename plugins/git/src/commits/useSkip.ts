import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** How many commits stand before this page of the history. It is in the address. */
export function useSkip(): [skip: number, setSkip: (skip: number) => void] {
  const [params, setParams] = useSearchParams();
  const given = params.get('skip') ?? '';
  const skip = /^\d{1,7}$/.test(given) ? Number(given) : 0;
  const setSkip = useCallback(
    (next: number) =>
      setParams(current => {
        const changed = new URLSearchParams(current);
        if (next > 0) changed.set('skip', String(next));
        else changed.delete('skip');
        return changed;
      }),
    [setParams],
  );
  return [skip, setSkip];
}
