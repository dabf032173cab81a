import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSteps, formatDuration } from './steps.mjs';

describe('steps', () => {
  const collect = () => {
    const lines = [];
    const out = { isTTY: false, write: text => lines.push(text) };
    return { lines, steps: createSteps({ out, now: () => 0 }) };
  };

  it('say their name, result and time', async () => {
    const { lines, steps } = collect();
    const result = await steps.run('Do it', async step => {
      step.done('well');
      return 7;
    });
    assert.equal(result, 7);
    assert.deepEqual(lines, ['✓ Do it: well (0.0 s)\n']);
  });

  it('say that they failed, and pass the failure on', async () => {
    const { lines, steps } = collect();
    await assert.rejects(
      steps.run('Do it', async () => {
        throw new Error('no');
      }),
      /no/,
    );
    assert.deepEqual(lines, ['✗ Do it (0.0 s)\n']);
  });

  it('are not silent while they work', async t => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const { lines, steps } = collect();
    let finish;
    const running = steps.run('Wait', step => {
      step.progress('half');
      return new Promise(resolve => (finish = resolve));
    });
    t.mock.timers.tick(8000);
    finish();
    await running;
    assert.deepEqual(lines.slice(0, 2), [
      '… Wait (0.0 s): half\n',
      '… Wait (0.0 s): half\n',
    ]);
  });
});

describe('formatDuration', () => {
  it('is as exact as it is useful', () => {
    assert.equal(formatDuration(400), '0.4 s');
    assert.equal(formatDuration(9960), '10 s');
    assert.equal(formatDuration(125_000), '2 min 05 s');
  });
});
