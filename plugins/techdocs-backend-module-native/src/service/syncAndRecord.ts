import {
  type CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { BuildRecorder } from './BuildRecorder';
import type { SyncOutcome, TechdocsSyncClient } from './TechdocsSyncClient';

/**
 * Has docs built, and records failures that neither preparer nor generator
 * sees: an annotation of no known type, or a site that cannot be published.
 */
export async function syncAndRecord(
  ref: CompoundEntityRef,
  client: TechdocsSyncClient,
  recorder: BuildRecorder,
): Promise<SyncOutcome> {
  const since = new Date();
  const outcome = await client.sync(ref);
  if (outcome.state === 'failed') {
    await recorder.failedOutside(
      stringifyEntityRef(ref),
      outcome.message,
      since,
    );
  }
  return outcome;
}
