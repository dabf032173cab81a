import { formatProblems } from './formatProblems';

const problem = (setting: string) => ({
  setting,
  problem: 'It is wrong.',
  remedy: 'Set it right.',
});

describe('formatProblems', () => {
  it('lists each problem with what to do', () => {
    expect(formatProblems([problem('a.b'), problem('c')]))
      .toBe(`Boardwalk does not start: 2 problems in its configuration.

  1. a.b
     It is wrong.
     Set it right.

  2. c
     It is wrong.
     Set it right.
`);
  });

  it('counts a single one', () => {
    expect(formatProblems([problem('a')])).toMatch(/: 1 problem in/);
  });
});
