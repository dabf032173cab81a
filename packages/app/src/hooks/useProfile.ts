import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/** Name and picture of the signed-in person; undefined while loading. */
export function useProfile() {
  const identity = useApi(identityApiRef);
  return useAsync(() => identity.getProfileInfo(), [identity]).value;
}
