import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { jestCounts, nodeTestCounts, playwrightCounts } from './counts.mjs';
import { summarise } from './summary.mjs';

describe('summarise', () => {
  const part = { name: 'lint', passed: 1, failed: 0, skipped: 0, ms: 1200 };
  it('ends with one plain line', () => {
    const lines = summarise([
      part,
      { ...part, name: 'tsc', passed: 0, failed: 2 },
    ]);
    assert.equal(lines.at(-1), '1 passed, 2 failed');
  });
  it('says again at the end what failed, for those who see only that', () => {
    const lines = summarise([
      { ...part, failed: 1, failures: ['shop.test.ts\nadds\n1 is not 2'] },
    ]);
    assert.deepEqual(lines.slice(0, 5), [
      '',
      '✗ lint',
      'shop.test.ts',
      'adds',
      '1 is not 2',
    ]);
  });
  it('names skipped tests when there are any', () => {
    assert.equal(
      summarise([{ ...part, skipped: 3 }]).at(-1),
      '1 passed, 0 failed, 3 skipped',
    );
  });
});

describe('counts', () => {
  const inFile = (json, read) => {
    const dir = mkdtempSync(join(tmpdir(), 'boardwalk-counts-'));
    const path = join(dir, 'report.json');
    if (json) writeFileSync(path, JSON.stringify(json));
    try {
      return read(path);
    } finally {
      rmSync(dir, { recursive: true });
    }
  };

  it('reads the report of Jest; a file that does not load is a failure', () => {
    const json = {
      numPassedTests: 5,
      numFailedTests: 0,
      numFailedTestSuites: 1,
      numPendingTests: 2,
      numTodoTests: 0,
    };
    assert.deepEqual(
      inFile(json, path => jestCounts(path, 1)),
      { passed: 5, failed: 1, skipped: 2 },
    );
  });

  it('keeps why a test of Jest failed, shortened and without colours', () => {
    const json = {
      numPassedTests: 1,
      numFailedTests: 1,
      numFailedTestSuites: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { name: 'good.test.ts', status: 'passed', assertionResults: [] },
        {
          name: 'shop.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'shop sells', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'shop adds',
              failureMessages: [
                `\u001b[31m1 is not 2\u001b[39m\n\n${'at x\n'.repeat(50)}`,
              ],
            },
          ],
        },
        { name: 'torn.test.ts', status: 'failed', message: 'does not load' },
      ],
    };
    const { failures } = inFile(json, path => jestCounts(path, 1));
    assert.equal(failures.length, 2);
    assert.match(failures[0], /^shop\.test\.ts\nshop adds\n1 is not 2\nat x/);
    assert.equal(failures[0].split('\n').length, 12);
    assert.equal(failures[1], 'torn.test.ts\ndoes not load');
  });

  it('takes a missing report for a failure', () => {
    const failure = { passed: 0, failed: 1, skipped: 0 };
    assert.deepEqual(
      inFile(undefined, path => jestCounts(path, 0)),
      failure,
    );
    assert.deepEqual(
      inFile(undefined, path => playwrightCounts(path, 0)),
      failure,
    );
  });

  it('reads the totals of node --test', () => {
    const tap =
      '# tests 4\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n';
    assert.deepEqual(nodeTestCounts(tap, 1), {
      passed: 2,
      failed: 2,
      skipped: 0,
    });
  });

  it('never calls a failing runner a success', () => {
    assert.equal(nodeTestCounts('# pass 3\n# fail 0\n', 1).failed, 1);
  });

  it('reads the report of Playwright', () => {
    const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 1 };
    assert.deepEqual(
      inFile({ stats }, path => playwrightCounts(path, 1)),
      { passed: 4, failed: 2, skipped: 1 },
    );
  });
});
