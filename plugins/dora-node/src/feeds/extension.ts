import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { DoraFeed } from './types';

/** Takes in ways in that are no webhooks. */
export interface DoraFeedsExtensionPoint {
  addFeed(feed: DoraFeed): void;
}

/** Lets a module of the `dora` plugin hand deliveries over without a webhook. */
export const doraFeedsExtensionPoint =
  createExtensionPoint<DoraFeedsExtensionPoint>({ id: 'dora.feeds' });
