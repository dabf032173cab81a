import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem, describeFailure } from './problem.mjs';

describe('describeFailure', () => {
  it('says what failed, what to do, why and where the log is; no stack', () => {
    const problem = new Problem('It broke.', {
      advice: 'Mend it.',
      tail: ['because'],
      log: '/x.log',
    });
    assert.equal(
      describeFailure(problem),
      '✗ It broke.\n  What to do: Mend it.\n  | because\n  Log: /x.log',
    );
  });

  it('explains a full disk wherever it shows', () => {
    const error = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const text = describeFailure(error);
    assert.match(text, /The disk is full/);
    assert.doesNotMatch(text, /\n\s+at /);
  });

  it('names the file that may not be written', () => {
    const error = Object.assign(new Error('x'), {
      code: 'EACCES',
      path: '/etc/x',
    });
    assert.match(describeFailure(error), /Not allowed to write \/etc\/x/);
  });

  it('keeps the stack of what nobody foresaw', () => {
    assert.match(
      describeFailure(new TypeError('bug')),
      /TypeError: bug\n\s+at /,
    );
  });
});
