import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { docsHealthApiRef, type DocsHealthPage } from '../DocsHealthApi';
import type { ListState } from './listState';

/** Rows of one page. */
export const PAGE_SIZE = 20;

/** One page of docs, the most troubled first. */
export function useDocsHealth(state: ListState) {
  const api = useApi(docsHealthApiRef);
  const identity = useApi(identityApiRef);
  const { scope, state: docsState, text, offset } = state;

  const result = useAsyncRetry(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    return api.list({
      owners: scope === 'mine' ? ownershipEntityRefs : undefined,
      state: docsState,
      text,
      limit: PAGE_SIZE,
      offset,
    });
  }, [api, identity, scope, docsState, text, offset]);

  // The rows stay while the next ones load, so the page does not jump.
  const [shown, setShown] = useState<DocsHealthPage>();
  useEffect(() => {
    if (result.value) setShown(result.value);
  }, [result.value]);
  return { ...result, value: result.value ?? shown };
}
