import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrganisation } from './organisation.mjs';

const entitiesOf = size =>
  createOrganisation(size).flatMap(file => file.entities);
const ref = ({ kind, metadata }) => `${kind}:${metadata.name}`;

for (const size of [1, 100, 10_000]) {
  test(`has exactly ${size} entities, each of its own name`, () => {
    const refs = entitiesOf(size).map(ref);
    assert.equal(refs.length, size);
    assert.equal(new Set(refs).size, size);
  });
}

test('has each file once', () => {
  const paths = createOrganisation(10_000).map(file => file.path);
  assert.equal(new Set(paths).size, paths.length);
});

test('owns everything by a group that exists, at every size', () => {
  for (const size of [100, 10_000]) {
    const entities = entitiesOf(size);
    const groups = new Set(
      entities
        .filter(({ kind }) => kind === 'Group')
        .map(({ metadata }) => metadata.name),
    );
    for (const { spec } of entities.filter(entity => entity.spec.owner)) {
      assert.ok(groups.has(spec.owner.replace('group:', '')), spec.owner);
    }
  }
});

test('has every kind that the index page can show', () => {
  const kinds = new Set(entitiesOf(100).map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), [
    'API',
    'Component',
    'Domain',
    'Group',
    'Resource',
    'System',
    'User',
  ]);
});
