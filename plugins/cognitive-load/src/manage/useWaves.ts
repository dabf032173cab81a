import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';

/** All waves, drafts included. */
export function useWaves() {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback((signal: AbortSignal) => api.getWaves({ signal }), [api]),
  );
}

/** One wave; undefined in its place where there is none of this id. */
export function useWave(id: string) {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      async (signal: AbortSignal) => {
        const waves = await api.getWaves({ signal });
        return { wave: waves.find(wave => wave.id === id) };
      },
      [api, id],
    ),
  );
}

/** A definition with all that is asked. */
export function useDefinition(key: string, version: number) {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getDefinition(key, version, { signal }),
      [api, key, version],
    ),
  );
}
