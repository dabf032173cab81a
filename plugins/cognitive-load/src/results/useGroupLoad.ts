import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';

/** Results of a group, of its newest wave or of this one. */
export function useResults(group: string, wave?: string) {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getResults({ group, wave }, { signal }),
      [api, group, wave],
    ),
  );
}

/** The course of a group over the waves. */
export function useTrend(group: string) {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getTrend({ group }, { signal }),
      [api, group],
    ),
  );
}

/** Figures of the portal, of a group or of a service. */
export function useSignals(of: 'group' | 'component', ref: string) {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      (signal: AbortSignal) =>
        api.getSignals(of === 'group' ? { group: ref } : { component: ref }, {
          signal,
        }),
      [api, of, ref],
    ),
  );
}

/** What is done about a group's results; about those of one wave, if it is named. */
export function useActions(group: string | undefined, wave?: string) {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getActions({ group, wave }, { signal }),
      [api, group, wave],
    ),
  );
}
