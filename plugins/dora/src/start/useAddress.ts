import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';

/** Where tools send to, absolute and up to `/api/dora`; undefined for a moment. */
export function useAddress(): string | undefined {
  const api = useApi(doraApiRef);
  return useAnswer(useCallback(() => api.getAddress(), [api])).value;
}
