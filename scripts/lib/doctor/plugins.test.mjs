import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attaches } from './plugins.mjs';

describe('attaches', () => {
  const name = '@scope/plugin-x';
  for (const source of [
    `import xPlugin from '@scope/plugin-x/alpha';`,
    `import xPlugin, { helper } from '@scope/plugin-x';`,
    `import { default as x } from '@scope/plugin-x';`,
    `import { lightBoxModule, textSizeModule } from '@scope/plugin-x/alpha';`,
    `backend.add(import('@scope/plugin-x'));`,
  ]) {
    it(`sees ${source}`, () => assert.equal(attaches(source, name), true));
  }
  for (const source of [
    `import { helper } from '@scope/plugin-x';`,
    `import type { X } from '@scope/plugin-x';`,
    `import y from '@scope/plugin-xy';`,
    `import y from 'other';\nimport { z } from '@scope/plugin-x';`,
  ]) {
    it(`is not fooled by ${source}`, () =>
      assert.equal(attaches(source, name), false));
  }
});
