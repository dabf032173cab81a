import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { startOfGraph } from './startOfGraph';

/**
 * The stock graph page without a starting point is an empty canvas: begin with
 * the person's team. An address that names entities is left as it is.
 */
export const StartFromTeam = ({ children }: { children: ReactNode }) => {
  const identity = useApi(identityApiRef);
  const { pathname, search } = useLocation();
  const named = search.includes('rootEntityRefs');
  const { value, loading } = useAsync(async () => {
    if (named) return undefined;
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    return startOfGraph(ownershipEntityRefs);
  }, [identity, named]);

  if (named || (!loading && !value)) return <>{children}</>;
  if (!value) return null;
  return <Navigate replace to={`${pathname}?${value}`} />;
};
