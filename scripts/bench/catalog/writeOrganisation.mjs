import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { createOrganisation } from './organisation.mjs';

/**
 * Writes the entity files of an organisation below a folder.
 *
 * @param {string} folder
 * @param {number} size how many entities
 * @returns {number} how many files
 */
export function writeOrganisation(folder, size) {
  const files = createOrganisation(size);
  for (const { path, entities } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      entities.map(entity => stringify(entity)).join('---\n'),
    );
  }
  return files.length;
}
