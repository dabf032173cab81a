import {
  DELIVERY_STATES,
  type DeliveryState,
} from '@boardwalk/plugin-dora-common';

/** Filters of the deliveries, as the address has them; dead letters when it says nothing. */
export function readDeliveryParams(params: URLSearchParams): {
  source?: string;
  state: DeliveryState;
  cursor?: string;
} {
  return {
    source: params.get('source') || undefined,
    state:
      DELIVERY_STATES.find(state => state === params.get('state')) ?? 'dead',
    cursor: params.get('cursor') || undefined,
  };
}
