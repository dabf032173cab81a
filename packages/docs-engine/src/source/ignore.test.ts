import { createIgnore } from './ignore';

describe('createIgnore', () => {
  it.each([
    [['.*'], '.git', true, true],
    [['.*'], 'a/.hidden.md', false, true],
    [['.*'], 'a.md', false, false],
    [['/templates/'], 'templates', true, true],
    [['/templates/'], 'a/templates', true, false],
    [['/templates/'], 'templates', false, false],
    [['*.py'], 'a/b.py', false, true],
    [['/drafts/*.md'], 'drafts/a.md', false, true],
    [['/drafts/*.md'], 'x/drafts/a.md', false, false],
    [['*.md', '!keep.md'], 'a/keep.md', false, false],
    [['api/**'], 'api/v1/a.md', false, true],
    [['{a,b}.md'], 'a.md', false, false],
  ])('%j on %s', (patterns, path, isFolder, ignored) => {
    expect(createIgnore(patterns)(path, isFolder)).toBe(ignored);
  });
});
