import { InputError } from '@backstage/errors';
import type { Thresholds } from './types';

const LOWEST = 4;

/** @throws InputError for thresholds below 4, and for finer figures with fewer people. */
export function checkThresholds({ headline, items, comments }: Thresholds) {
  for (const k of [headline, items, comments]) {
    if (!Number.isInteger(k) || k < LOWEST)
      throw new InputError(`A threshold is a whole number from ${LOWEST} on`);
  }
  if (items < headline || comments < items)
    throw new InputError(
      'Items need as many people as headlines or more, and comments as many as items or more',
    );
}
