import type { OnboardingClock } from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';

/** What is known of the clock of a service. */
export interface OnboardingState {
  /** Undefined while loading; null when nothing keeps a clock for it. */
  clock?: OnboardingClock | null;
  /** Why the newest answer is missing; an earlier clock may be there all the same. */
  error?: Error;
}

/** Reads the clock of a service again and again until production is reached. */
export function useOnboarding(
  entityRef: string,
  everyMs: number,
): OnboardingState {
  const api = useApi(cognitiveLoadApiRef);
  const [state, setState] = useState<OnboardingState>({});

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout>;
    setState({});

    const read = async () => {
      if (document.hidden) {
        timer = setTimeout(read, everyMs);
        return;
      }
      try {
        const clock = await api.getOnboarding(entityRef, { signal });
        if (signal.aborted) return;
        setState({ clock });
        // A clock begins with a service; where there is none, none will come.
        if (!clock || clock.reached || clock.goneAt) return;
      } catch (cause) {
        const error = cause as Error;
        if (signal.aborted) return;
        setState(({ clock }) => ({ clock, error }));
      }
      timer = setTimeout(read, everyMs);
    };
    void read();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [api, entityRef, everyMs]);

  return state;
}
