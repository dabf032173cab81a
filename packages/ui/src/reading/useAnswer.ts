import { useCallback, useEffect, useState } from 'react';

/** What is known of an answer. */
export interface Answer<T> {
  /** The newest answer. It stays while the next one loads, so the page does not jump. */
  value?: T;
  /** Why there is none; an earlier value may be there all the same. */
  error?: Error;
  loading: boolean;
  retry: () => void;
}

/**
 * Loads an answer, and loads it again when `load` changes: wrap it in
 * `useCallback`. A request that nobody waits for any more is given up.
 */
export function useAnswer<T>(
  load: (signal: AbortSignal) => Promise<T>,
): Answer<T> {
  const [state, setState] = useState<Omit<Answer<T>, 'retry'>>({
    loading: true,
  });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    setState(({ value }) => ({ value, loading: true }));
    load(controller.signal).then(
      value => {
        if (!controller.signal.aborted) setState({ value, loading: false });
      },
      error => {
        if (!controller.signal.aborted)
          setState(({ value }) => ({ value, error, loading: false }));
      },
    );
    return () => controller.abort();
  }, [load, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, retry };
}
