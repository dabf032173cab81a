import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { goldenPathApiRef, type NameCheck } from '../../api/GoldenPathApi';

/** Long enough that a word can be typed through. */
const PAUSE_MS = 350;

/** What is known of whether a name is free. */
export type NameState =
  | { state: 'idle' | 'checking' | 'unknown' }
  | { state: 'known'; check: NameCheck };

/**
 * Asks whether a name is free once typing pauses.
 *
 * @param name - Undefined while it is not worth a question.
 */
export function useNameCheck(
  name: string | undefined,
  owner: string | undefined,
  host: string,
): NameState {
  const api = useApi(goldenPathApiRef);
  const [state, setState] = useState<NameState>({ state: 'idle' });

  useEffect(() => {
    if (!name) {
      setState({ state: 'idle' });
      return undefined;
    }
    setState({ state: 'checking' });
    const controller = new AbortController();
    const timer = setTimeout(() => {
      api.checkName({ name, owner, host }, controller.signal).then(
        check => {
          if (!controller.signal.aborted) setState({ state: 'known', check });
        },
        () => {
          if (!controller.signal.aborted) setState({ state: 'unknown' });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, name, owner, host]);

  return state;
}
