import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPlainFields } from './docsEngine.mjs';

test('fields of classes are assigned, whatever stands beside their names', () => {
  const source = `class A { constructor(b) {
    _defineProperty(this, "one", [1, ")"]);
    _defineProperty(
      this,
      /** a * comment */
      "two",
      b
    );
  } }
  _defineProperty(A, "three", 3);
  return Object.assign(new A(2), A);`;
  const changed = withPlainFields(source);
  assert.equal(changed.match(/_defineProperty/g)?.length, 1);
  const run = new Function('_defineProperty', changed);
  const define = (target, name, value) => {
    target[name] = value;
  };
  assert.deepEqual({ ...run(define) }, { one: [1, ')'], two: 2, three: 3 });
});
