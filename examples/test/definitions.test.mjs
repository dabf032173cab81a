import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import SwaggerParser from '@apidevtools/swagger-parser';
import { Parser } from '@asyncapi/parser';
import { buildSchema } from 'graphql';
import protobuf from 'protobufjs';
import { parse } from 'yaml';
import { allFiles, ofKind, read } from './demo.mjs';

const apis = ofKind('API').map(({ file, entity, ref }) => ({
  ref,
  type: entity.spec.type,
  file: path.posix.join(path.posix.dirname(file), entity.spec.definition.$text),
}));

const ofType = type => apis.filter(api => api.type === type);

test('each definition belongs to one API', () => {
  assert.deepEqual(
    apis.map(({ file }) => file).sort(),
    allFiles.filter(file => file.includes('/definitions/')),
  );
});

for (const { ref, file } of ofType('openapi')) {
  test(`${ref} is valid OpenAPI with unique operations`, async () => {
    const document = parse(read(file));
    await SwaggerParser.validate(structuredClone(document));
    const ids = Object.values(document.paths)
      .flatMap(item => Object.values(item))
      .map(operation => operation.operationId)
      .filter(Boolean);
    assert.ok(ids.length >= 1);
    assert.equal(new Set(ids).size, ids.length);
  });
}

for (const { ref, file } of ofType('asyncapi')) {
  test(`${ref} is valid AsyncAPI`, async () => {
    const { document, diagnostics } = await new Parser().parse(read(file));
    const errors = diagnostics.filter(({ severity }) => severity === 0);
    assert.deepEqual(
      errors.map(({ message, path: at }) => `${at.join('.')}: ${message}`),
      [],
    );
    assert.ok(document.messages().length >= 2);
  });
}

for (const { ref, file } of ofType('graphql')) {
  test(`${ref} is a valid GraphQL schema`, () => {
    const schema = buildSchema(read(file));
    assert.ok(schema.getQueryType());
    assert.ok(schema.getMutationType());
  });
}

for (const { ref, file } of ofType('grpc')) {
  test(`${ref} is valid Protocol Buffers with a service`, () => {
    const { root, package: name } = protobuf.parse(read(file));
    // The timestamp type ships with protobufjs; the definition imports it.
    root.addJSON(protobuf.common.get('google/protobuf/timestamp.proto').nested);
    root.resolveAll();
    const service = root
      .lookup(name)
      .nestedArray.find(item => item instanceof protobuf.Service);
    assert.ok(service.methodsArray.length >= 3);
  });
}
