import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';

export const root = path.join(import.meta.dirname, '..', 'demo');

/** All files of the demo organisation, as sorted paths relative to it. */
export const allFiles = readdirSync(root, {
  recursive: true,
  withFileTypes: true,
})
  .filter(entry => entry.isFile())
  .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
  .map(file => file.split(path.sep).join('/'))
  .sort();

export const read = file => readFileSync(path.join(root, file), 'utf8');
export const exists = file => existsSync(path.join(root, file));

/**
 * Entities with the file they come from. Throws on YAML that does not parse.
 *
 * @type {Array<{ file: string, ref: string, entity: object }>}
 */
export const entities = allFiles
  .filter(file => file.endsWith('.yaml'))
  .filter(file => path.posix.basename(file) !== 'mkdocs.yml')
  .filter(file => !file.includes('/definitions/'))
  .flatMap(file =>
    parseAllDocuments(read(file)).map(document => {
      if (document.errors.length > 0) throw document.errors[0];
      const entity = document.toJS();
      return { file, entity, ref: stringifyEntityRef(entity) };
    }),
  );

export const ofKind = kind =>
  entities.filter(({ entity }) => entity.kind === kind);

/** Which kind a reference means when it does not say so, by field of the spec. */
const REFERENCE_FIELDS = {
  owner: 'group',
  system: 'system',
  domain: 'domain',
  subcomponentOf: 'component',
  providesApis: 'api',
  consumesApis: 'api',
  dependsOn: undefined,
  parent: 'group',
  children: 'group',
  memberOf: 'group',
};

/** Full references that an entity makes, as `[field, ref]`. */
export function references(entity) {
  return Object.entries(REFERENCE_FIELDS).flatMap(([field, defaultKind]) =>
    [entity.spec[field] ?? []]
      .flat()
      .map(ref => [
        field,
        stringifyEntityRef(parseEntityRef(ref, { defaultKind })),
      ]),
  );
}

/**
 * Documentation sites: one for each entity with a `techdocs-ref`.
 *
 * @returns {Array<{ ref: string, folder: string, config: object }>}
 */
export const sites = entities
  .filter(
    ({ entity }) => entity.metadata.annotations?.['backstage.io/techdocs-ref'],
  )
  .map(({ file, ref }) => {
    const folder = path.posix.dirname(file);
    return { ref, folder, config: parse(read(`${folder}/mkdocs.yml`)) };
  });
