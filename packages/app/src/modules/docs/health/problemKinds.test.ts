import { countOf, problemKind, sortKinds } from './problemKinds';

describe('problem kinds', () => {
  it('counts in words', () => {
    expect(countOf('link', 1)).toBe('1 broken link');
    expect(countOf('link', 3)).toBe('3 broken links');
    expect(countOf('from-a-newer-backend', 2)).toBe('2 notes');
  });

  it('has advice for each, known or not', () => {
    expect(problemKind('orphan').advice).toContain('not_in_nav');
    expect(problemKind('from-a-newer-backend').advice).not.toBe('');
  });

  it('begins with what hurts readers', () => {
    expect(sortKinds(['new', 'config', 'link', 'orphan', 'link'])).toEqual([
      'link',
      'orphan',
      'config',
      'new',
    ]);
  });
});
