import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { BuildRecorder } from './BuildRecorder';

/**
 * Passes on all documented entities; once the last one was taken, what is on
 * record about any other entity is dropped. A list that breaks off drops nothing.
 */
export async function* forgettingOthers(
  batches: AsyncIterable<Entity[]>,
  recorder: BuildRecorder,
): AsyncIterable<Entity[]> {
  const entityRefs: string[] = [];
  for await (const batch of batches) {
    entityRefs.push(...batch.map(entity => stringifyEntityRef(entity)));
    yield batch;
  }
  await recorder.keepOnly(entityRefs);
}
