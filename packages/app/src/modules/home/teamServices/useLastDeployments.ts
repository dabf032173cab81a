import {
  useApiHolder,
  identityApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { doraApiRef } from '@boardwalk/plugin-dora';
import useAsync from 'react-use/esm/useAsync';

/** Moment of the last reported deployment by entity ref; ISO 8601, UTC. */
export type LastDeployments = Map<string, string>;

/** As many services as one answer holds. */
const LIMIT = 500;

/**
 * When what the person's teams own was last deployed. Undefined while that is not
 * known: the answer is under way, was refused, or there is no DORA plugin.
 */
export function useLastDeployments(): LastDeployments | undefined {
  const dora = useApiHolder().get(doraApiRef);
  const identity = useApi(identityApiRef);
  const { value } = useAsync(async () => {
    if (!dora) return undefined;
    const { userEntityRef } = await identity.getBackstageIdentity();
    const { items } = await dora.getCoverage({
      scope: userEntityRef,
      limit: LIMIT,
    });
    const known: LastDeployments = new Map();
    for (const { service, reports } of items) {
      const moments = reports
        .filter(({ type }) => type === 'deployment')
        .map(({ last }) => last)
        .sort();
      if (moments.length > 0) known.set(service, moments[moments.length - 1]);
    }
    return known;
  }, [dora, identity]);
  return value;
}
