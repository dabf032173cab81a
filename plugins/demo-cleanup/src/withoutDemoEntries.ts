/** Elements of stored lists that name an entity, as visited pages do. */
interface EntityEntry {
  entityRef: string;
}

const isEntityEntry = (value: unknown): value is EntityEntry =>
  typeof value === 'object' &&
  value !== null &&
  'entityRef' in value &&
  typeof value.entityRef === 'string';

/**
 * A stored list, such as starred entities (refs) or recent visits (objects with
 * an `entityRef`), without what belongs to the demo.
 *
 * @param text - JSON of a stored setting
 * @returns the new JSON, or undefined when nothing in it is of the demo
 */
export function withoutDemoEntries(
  text: string,
  demoRefs: ReadonlySet<string>,
): string | undefined {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) {
    return undefined;
  }
  const kept = value.filter(entry => {
    const ref = isEntityEntry(entry) ? entry.entityRef : entry;
    return typeof ref !== 'string' || !demoRefs.has(ref.toLowerCase());
  });
  return kept.length === value.length ? undefined : JSON.stringify(kept);
}
