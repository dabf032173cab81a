import { renderMarkdown } from '../testUtils/renderMarkdown';

describe('marks', () => {
  it.each([
    ['==a *b*==', '<mark>a <em>b</em></mark>'],
    ['^^a^^', '<ins>a</ins>'],
    ['~~a~~', '<del>a</del>'],
    ['x^2^', 'x<sup>2</sup>'],
    ['H~2~O', 'H<sub>2</sub>O'],
    ['`==a==`', '<code>==a==</code>'],
    ['\\==a==', '==a=='],
    ['if a==b and c==d', 'if a==b and c==d'],
    ['a ~ b ~ c', 'a ~ b ~ c'],
    ['e^a b^ ~c d~', 'e^a b^ ~c d~'],
    ['e^a\\ b^', 'e<sup>a b</sup>'],
    ['~5 and ~6', '~5 and ~6'],
    ['== a ==', '== a =='],
  ])('renders %s', async (source, html) => {
    expect(await renderMarkdown(source)).toBe(`<p>${html}</p>`);
  });

  it('stays fast on openers that nothing closes', async () => {
    expect(await renderMarkdown('==a '.repeat(20_000))).toContain('==a ==a');
  });
});

describe('betterem', () => {
  it.each([
    ['a*b*c', 'a*b*c'],
    ['snake_case_name', 'snake_case_name'],
    ['*a* and __b__', '<em>a</em> and <strong>b</strong>'],
    ['***a***', '<em><strong>a</strong></em>'],
  ])('renders %s', async (source, html) => {
    expect(await renderMarkdown(source)).toBe(`<p>${html}</p>`);
  });
});
