import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  apiEntityV1alpha1Validator as api,
  componentEntityV1alpha1Validator as component,
  domainEntityV1alpha1Validator as domain,
  groupEntityV1alpha1Validator as group,
  resourceEntityV1alpha1Validator as resource,
  systemEntityV1alpha1Validator as system,
  userEntityV1alpha1Validator as user,
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { entities, ofKind, references } from './demo.mjs';

const VALIDATORS = { api, component, domain, group, resource, system, user };

/** One team was dissolved on purpose: the portal has to show such an owner. */
const DELIBERATELY_MISSING = new Map([
  ['component:default/classifieds-monolith', 'group:default/classifieds'],
]);

/** The catalog validates kinds after it has read the definition. */
const resolved = entity =>
  entity.kind === 'API'
    ? { ...entity, spec: { ...entity.spec, definition: 'read from disk' } }
    : entity;

test('every entity passes the rules of the catalog', async () => {
  const policy = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new DefaultNamespaceEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]);
  for (const { file, entity, ref } of entities) {
    const where = `${ref} in ${file}`;
    await assert.doesNotReject(policy.enforce(structuredClone(entity)), where);
    const validator = VALIDATORS[entity.kind.toLowerCase()];
    assert.ok(validator, `${where}: kind is not part of the demo`);
    assert.equal(await validator.check(resolved(entity)), true, where);
  }
});

test('no two entities share a name, no two people a mail address', () => {
  const twice = list => list.filter((x, i) => list.indexOf(x) !== i);
  assert.deepEqual(twice(entities.map(({ ref }) => ref)), []);
  const mails = ofKind('User').map(({ entity }) => entity.spec.profile.email);
  assert.deepEqual(twice(mails), []);
});

test('every reference leads to an entity, but for the documented ones', () => {
  const known = new Set(entities.map(({ ref }) => ref));
  const missing = entities.flatMap(({ ref, entity }) =>
    references(entity)
      .filter(([, target]) => !known.has(target))
      .map(([, target]) => [ref, target]),
  );
  assert.deepEqual(missing, [...DELIBERATELY_MISSING]);
});

test('every entity says in a sentence what it is', () => {
  for (const { entity, ref } of entities) {
    if (entity.kind === 'User') continue;
    assert.match(entity.metadata.description ?? '', /^[A-Z].+\.$/, ref);
    assert.ok(entity.metadata.title, ref);
  }
});

test('the software is as large as the showcase needs', () => {
  const types = kind => new Set(ofKind(kind).map(e => e.entity.spec.type));
  const lifecycles = ofKind('Component').map(e => e.entity.spec.lifecycle);

  assert.equal(ofKind('Domain').length, 3);
  assert.ok(ofKind('System').length >= 6);
  assert.ok(ofKind('Component').length >= 15);
  assert.ok(ofKind('API').length >= 10);
  assert.deepEqual(
    types('API'),
    new Set(['openapi', 'asyncapi', 'graphql', 'grpc']),
  );
  for (const type of ['service', 'website', 'library']) {
    assert.ok(types('Component').has(type), type);
  }
  for (const type of ['postgres-database', 'queue', 's3-bucket']) {
    assert.ok(types('Resource').has(type), type);
  }
  for (const lifecycle of ['deprecated', 'experimental']) {
    assert.ok(lifecycles.includes(lifecycle), lifecycle);
  }
});

test('every API has a provider and a consumer', () => {
  const used = field =>
    new Set(
      entities
        .flatMap(({ entity }) => references(entity))
        .filter(([name]) => name === field)
        .map(([, ref]) => ref),
    );
  const apis = ofKind('API').map(({ ref }) => ref);
  const unused = field => apis.filter(ref => !used(field).has(ref));
  assert.deepEqual(unused('providesApis'), []);
  assert.deepEqual(unused('consumesApis'), []);
});
