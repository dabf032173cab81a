import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { DoraReconciler, ReconcileSettings } from './reconciliation/types';
import type {
  DeliveryReader,
  DoraWebhookSource,
  WebhookSourceDescription,
} from './types';

/** Takes in sources of events. */
export interface DoraSourcesExtensionPoint {
  /** Tells people of a source that could report, and how to make it. */
  describeWebhookSource(description: WebhookSourceDescription): void;
  /** Adds a source that reports by webhook. A second one of the same id is an error. */
  addWebhookSource(source: DoraWebhookSource): void;
  /**
   * Lets deliveries of a source be read that come another way, from a feed, where
   * its webhook is off. Made when the first feed names it.
   */
  addReader(id: string, create: () => DeliveryReader): void;
  /**
   * Adds a reader of a source's API, for what its webhooks do not bring. A second
   * one of the same id is an error.
   */
  addReconciler(reconciler: DoraReconciler, settings: ReconcileSettings): void;
}

/** Lets a module of the `dora` plugin add a source. */
export const doraSourcesExtensionPoint =
  createExtensionPoint<DoraSourcesExtensionPoint>({ id: 'dora.sources' });
