import { InputError } from '@backstage/errors';
import type {
  DoraSourcesExtensionPoint,
  DoraWebhookSource,
} from '@boardwalk/plugin-dora-node';

/** The sources that modules added. */
export class WebhookSources implements DoraSourcesExtensionPoint {
  readonly #byId = new Map<string, DoraWebhookSource>();

  get byId(): ReadonlyMap<string, DoraWebhookSource> {
    return this.#byId;
  }

  addWebhookSource(source: DoraWebhookSource): void {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(source.id))
      throw new InputError(
        `The id of a source must be lower-case letters, digits and dashes, not '${source.id}'`,
      );
    if (this.#byId.has(source.id))
      throw new InputError(`There is a source '${source.id}' already`);
    this.#byId.set(source.id, source);
  }
}
