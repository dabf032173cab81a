import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { median, overBudget } from './budget.mjs';

const limits = { bytes: 1000, requests: 10, interactiveMs: 500 };

describe('overBudget', () => {
  it('accepts a page that uses all of its budget', () => {
    assert.deepEqual(overBudget({ home: limits }, { home: limits }), []);
  });

  it('names page, figure and limit', () => {
    const home = { ...limits, bytes: 1001 };
    assert.deepEqual(overBudget({ home }, { home: limits }), [
      'home: 1001 bytes over the wire, allowed are 1000',
    ]);
  });

  it('reports each broken limit', () => {
    const home = { bytes: 2000, requests: 11, interactiveMs: 501 };
    assert.equal(overBudget({ home }, { home: limits }).length, 3);
  });

  it('refuses a page without a budget', () => {
    assert.throws(
      () => overBudget({ home: limits, docs: limits }, { home: limits }),
      /docs/,
    );
  });

  it('refuses a budget for a page that was not measured', () => {
    assert.throws(
      () => overBudget({ home: limits }, { home: limits, docs: limits }),
      /docs/,
    );
  });
});

describe('median', () => {
  it('gives the middle run', () => {
    const runs = [900, 100, 300].map(interactiveMs => ({ interactiveMs }));
    assert.equal(median(runs).interactiveMs, 300);
  });
});
