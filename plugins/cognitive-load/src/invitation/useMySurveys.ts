import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';

/** Open surveys that wait for the reader. */
export function useMySurveys() {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      async (signal: AbortSignal) =>
        (await api.getMySurveys({ signal })).filter(
          ({ state }) => state === 'invited',
        ),
      [api],
    ),
  );
}
