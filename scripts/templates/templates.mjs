import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fromRoot } from '../lib/paths.mjs';

/** @param {string[]} parts */
export const templatesPath = (...parts) => fromRoot('templates', ...parts);

/** Names of all templates: folders with a `template.yaml`. */
export const templateNames = () =>
  readdirSync(templatesPath())
    .filter(name => existsSync(templatesPath(name, 'template.yaml')))
    .sort();

/**
 * @param {string} name
 * @returns the entity, and its fixtures: the answers of each case by its name
 */
export function readTemplate(name) {
  const folder = templatesPath(name);
  const read = file => parse(readFileSync(join(folder, file), 'utf8'));
  const fixtures = readdirSync(join(folder, '__fixtures__'))
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => ({
      name: file.slice(0, -'.yaml'.length),
      parameters: read(join('__fixtures__', file)),
    }));
  return { name, folder, entity: read('template.yaml'), fixtures };
}
