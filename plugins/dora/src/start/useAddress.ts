import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useAnswer } from '../api/useAnswer';

/** Where tools send to, absolute and up to `/api/dora`; undefined for a moment. */
export function useAddress(): string | undefined {
  const api = useApi(doraApiRef);
  return useAnswer(useCallback(() => api.getAddress(), [api])).value;
}
