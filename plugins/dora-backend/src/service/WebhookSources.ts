import { InputError } from '@backstage/errors';
import type {
  DeliveryReader,
  DoraReconciler,
  DoraSourcesExtensionPoint,
  DoraWebhookSource,
  ReconcileSettings,
  WebhookSourceDescription,
} from '@boardwalk/plugin-dora-node';

/** What reads a source's API, and when. */
export interface RegisteredReconciler {
  reconciler: DoraReconciler;
  settings: ReconcileSettings;
}

/** The sources that modules added, and those that they only told of. */
export class WebhookSources implements DoraSourcesExtensionPoint {
  readonly #byId = new Map<string, DoraWebhookSource>();
  readonly #readers = new Map<string, () => DeliveryReader>();
  readonly #descriptions = new Map<string, WebhookSourceDescription>();

  readonly #reconcilers = new Map<string, RegisteredReconciler>();

  /** Those whose API is read. */
  get reconcilers(): ReadonlyMap<string, RegisteredReconciler> {
    return this.#reconcilers;
  }

  /** Those that answer. */
  get byId(): ReadonlyMap<string, DoraWebhookSource> {
    return this.#byId;
  }

  /** Those that could, and how. */
  get descriptions(): ReadonlyMap<string, WebhookSourceDescription> {
    return this.#descriptions;
  }

  /** What reads deliveries of a source, whether its webhook answers or not. */
  readerOf(id: string): DeliveryReader | undefined {
    return this.#byId.get(id) ?? this.#readers.get(id)?.();
  }

  addReader(id: string, create: () => DeliveryReader): void {
    assertId(id);
    if (this.#readers.has(id))
      throw new InputError(`There is a reader of '${id}' already`);
    let reader: DeliveryReader | undefined;
    this.#readers.set(id, () => {
      reader ??= create();
      return reader;
    });
  }

  addWebhookSource(source: DoraWebhookSource): void {
    assertId(source.id);
    if (this.#byId.has(source.id))
      throw new InputError(`There is a source '${source.id}' already`);
    this.#byId.set(source.id, source);
  }

  addReconciler(reconciler: DoraReconciler, settings: ReconcileSettings): void {
    assertId(reconciler.id);
    if (this.#reconcilers.has(reconciler.id))
      throw new InputError(
        `There is a reader of the API of '${reconciler.id}' already`,
      );
    this.#reconcilers.set(reconciler.id, { reconciler, settings });
  }

  describeWebhookSource(description: WebhookSourceDescription): void {
    assertId(description.id);
    this.#descriptions.set(description.id, description);
  }
}

function assertId(id: string): void {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(id))
    throw new InputError(
      `The id of a source must be lower-case letters, digits and dashes, not '${id}'`,
    );
}
