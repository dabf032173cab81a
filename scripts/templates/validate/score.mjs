import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(
  readFileSync(new URL('./score.schema.json', import.meta.url), 'utf8'),
);
const check = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

/** Placeholders are resolved in these only. */
const texts = workload => [
  ...Object.values(workload.containers ?? {}).flatMap(container =>
    Object.values(container.variables ?? {}),
  ),
  ...Object.values(workload.resources ?? {}).flatMap(resource =>
    Object.values(resource.params ?? {}).filter(
      each => typeof each === 'string',
    ),
  ),
];

/** @returns {string[]} what is wrong with a workload of score.dev/v1b1 */
export function validateScore(workload) {
  if (!check(workload)) {
    return check.errors.map(each => `${each.instancePath} ${each.message}`);
  }
  return texts(workload)
    .flatMap(text => [...text.matchAll(/(?<!\$)\$\{([^}]*)\}/g)])
    .map(([, reference]) => reference.split('.'))
    .filter(
      ([root, name]) =>
        !(
          root === 'metadata' ||
          (root === 'resources' && workload.resources?.[name])
        ),
    )
    .map(reference => `\${${reference.join('.')}} leads to no resource`);
}
