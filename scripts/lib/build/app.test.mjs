import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appBlock } from './app.mjs';
import { workspaceClosure } from './workspaces.mjs';

describe('appBlock', () => {
  it('takes the block of the app, and nothing of its neighbours', () => {
    const yaml =
      'a:\n  b: 1\napp:\n  title: X\n\n  # note\n  c: 2\nbackend:\n  d: 3\n';
    assert.equal(appBlock(yaml), 'app:\n  title: X\n\n  # note\n  c: 2\n');
  });
  it('is empty without one', () => {
    assert.equal(appBlock('backend:\n  app: no\n'), '');
  });
});

describe('workspaceClosure', () => {
  const workspace = (name, ...dependencies) => ({
    name,
    dir: `/${name}`,
    json: { dependencies: Object.fromEntries(dependencies.map(d => [d, '*'])) },
  });
  it('follows workspaces however deep, in circles too, and nothing else', () => {
    const all = [
      workspace('app', 'x', 'react'),
      workspace('x', 'y'),
      workspace('y', 'x'),
      workspace('other'),
    ];
    assert.deepEqual(
      workspaceClosure('app', all).map(({ name }) => name),
      ['app', 'x', 'y'],
    );
  });
});
