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
    [['{a,b}.md'], '{a,b}.md', false, true],
    [['[ab].md'], 'b.md', false, true],
    [['a?.md'], 'ab.md', false, true],
    [['\\#a.md'], '#a.md', false, true],
    [['\\!a.md'], '!a.md', false, true],
    [['drafts/'], 'x/drafts/deep/a.md', false, true],
    [['drafts'], 'drafts/a.md', false, true],
    [['drafts/'], 'drafts', false, false],
    [['drafts/', '!drafts/keep.md'], 'drafts/keep.md', false, false],
    [['drafts/', '!drafts/keep.md'], 'drafts/other.md', false, true],
    [['drafts/', '!drafts/keep.md'], 'drafts', true, false],
    [['drafts/', '!drafts/keep.md', 'drafts/'], 'drafts', true, true],
    [['.*', '!.assets'], '.assets', true, false],
    [['.*', '!.assets'], '.assets/a.png', false, false],
    [['.*', '!.assets'], '.other/a.png', false, true],
    [['a/**/b'], 'a/x/y/b/c.md', false, true],
  ])('%j on %s', (patterns, path, isFolder, ignored) => {
    expect(createIgnore(patterns)(path, isFolder)).toBe(ignored);
  });

  it('opens no folder of the fixed patterns for a single file', () => {
    const ignore = createIgnore(['.*', '!*.md'], 1);
    expect(ignore('.git', true)).toBe(true);
    expect(createIgnore(['.*', 'x/', '!*.md'], 1)('x', true)).toBe(false);
    expect(createIgnore(['.*', '!.git'], 1)('.git', true)).toBe(false);
  });
});
