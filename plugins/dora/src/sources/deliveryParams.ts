import {
  DELIVERY_STATES,
  type DeliveryState,
} from '@boardwalk/plugin-dora-common';

/** As the API has them; others would be refused. */
const SOURCE = /^[a-z0-9][a-z0-9-]{0,62}$/;
const CURSOR = /^[1-9]\d{0,15}$/;

/**
 * Filters of the deliveries, as the address has them; dead letters when it says
 * nothing, or something that cannot be.
 */
export function readDeliveryParams(params: URLSearchParams): {
  source?: string;
  state: DeliveryState;
  cursor?: string;
} {
  const matching = (name: string, form: RegExp) => {
    const value = params.get(name);
    return value !== null && form.test(value) ? value : undefined;
  };
  return {
    source: matching('source', SOURCE),
    state:
      DELIVERY_STATES.find(state => state === params.get('state')) ?? 'dead',
    cursor: matching('cursor', CURSOR),
  };
}
