import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments, parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = file => fs.readFileSync(path.join(root, file), 'utf8');

const entities = parseAllDocuments(read('catalog-info.yaml')).map(document =>
  document.toJS(),
);
const names = kind =>
  entities
    .filter(entity => entity.kind === kind)
    .map(entity => entity.metadata.name);

/** `@boardwalk/plugin-x` is the component `boardwalk-plugin-x`. */
const componentOf = packageName =>
  packageName.startsWith('@boardwalk/')
    ? packageName.slice(1).replace('/', '-')
    : `boardwalk-${packageName}`;

const packages = ['packages', 'plugins'].flatMap(folder =>
  fs
    .readdirSync(path.join(root, folder))
    .filter(name =>
      fs.existsSync(path.join(root, folder, name, 'package.json')),
    )
    .map(name => JSON.parse(read(`${folder}/${name}/package.json`)).name),
);

describe('catalog-info.yaml', () => {
  it('has a component for each package, and no other', () => {
    assert.deepEqual(
      names('Component').sort(),
      packages.map(componentOf).sort(),
    );
  });

  it('names owners and systems that it defines itself', () => {
    const groups = names('Group');
    for (const { kind, metadata, spec } of entities) {
      if (kind === 'Group') continue;
      assert.ok(groups.includes(spec.owner), `${metadata.name}: ${spec.owner}`);
      if (kind !== 'System') assert.equal(spec.system, 'boardwalk');
    }
  });

  it('provides and consumes APIs that it defines itself', () => {
    const apis = names('API');
    for (const { metadata, spec } of entities) {
      const named = [
        ...(spec.providesApis ?? []),
        ...(spec.consumesApis ?? []),
      ];
      for (const api of named) {
        assert.ok(apis.includes(api), `${metadata.name}: ${api}`);
      }
    }
  });

  for (const { kind, metadata, spec } of entities) {
    if (kind !== 'API') continue;
    it(`gives ${metadata.name} a definition whose references resolve`, () => {
      const definition = parse(read(spec.definition.$text));
      assert.match(definition.openapi, /^3\.1\./);
      const text = JSON.stringify(definition);
      for (const [, ref] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
        const found = ref
          .split('/')
          .reduce((value, key) => value?.[key], definition);
        assert.ok(found, `#/${ref} does not exist`);
      }
    });
  }
});
