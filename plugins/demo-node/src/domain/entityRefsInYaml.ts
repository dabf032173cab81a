import { stringifyEntityRef } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The full lower-case refs of the entities in a YAML file of one or more
 * documents. Documents that are not entities, or not YAML, are passed over:
 * the catalog is the one to report them.
 */
export function entityRefsInYaml(text: string): string[] {
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  // An empty stream is reported as an object, not as an array of documents.
  if (!Array.isArray(documents)) {
    return [];
  }
  return documents.flatMap(document => {
    if (document.errors.length > 0) {
      return [];
    }
    const entity: unknown = document.toJS();
    if (!isRecord(entity) || !isRecord(entity.metadata)) {
      return [];
    }
    const { kind } = entity;
    const { name, namespace } = entity.metadata;
    if (typeof kind !== 'string' || typeof name !== 'string') {
      return [];
    }
    return stringifyEntityRef({
      kind,
      name,
      namespace: typeof namespace === 'string' ? namespace : undefined,
    });
  });
}
