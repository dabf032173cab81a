import { useEffect } from 'react';

/** How often what is under way is looked at again, in milliseconds. */
const POLL_MS = 5_000;

/** Asks again, some seconds after each answer, for as long as something is under way. */
export function useLookAgain(
  underWay: boolean,
  answer: { loading: boolean; error?: Error; retry: () => void },
): void {
  const { loading, error, retry } = answer;
  useEffect(() => {
    if (!underWay || loading || error) return undefined;
    const timer = setTimeout(retry, POLL_MS);
    return () => clearTimeout(timer);
  }, [underWay, loading, error, retry]);
}
