import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';

/** Who would be, or is, invited; groups, and no person. */
export function useAudience(waveId: string) {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getAudience(waveId, { signal }),
      [api, waveId],
    ),
  );
}
