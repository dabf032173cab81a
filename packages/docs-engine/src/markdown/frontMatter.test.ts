import { splitFrontMatter } from './frontMatter';

describe('splitFrontMatter', () => {
  it('reads YAML between dashes', () => {
    expect(splitFrontMatter('---\ntitle: A\ntags: [b]\n---\n# Text\n')).toEqual(
      { meta: { title: 'A', tags: ['b'] }, body: '# Text\n', lines: 4 },
    );
  });

  it('reads key lines before the first blank line', () => {
    expect(
      splitFrontMatter('Title: A b\nSummary: one\n    two\n\nText'),
    ).toEqual({
      meta: { title: 'A b', summary: 'one two' },
      body: 'Text',
      lines: 4,
    });
  });

  it.each([
    '# Text\n',
    'Text: with a colon\nand more',
    '---\n\nText after a rule',
    'https://example.com\n\nText',
  ])('takes nothing from %j', source => {
    expect(splitFrontMatter(source)).toMatchObject({
      meta: {},
      body: source,
      lines: 0,
    });
  });

  it('drops broken YAML and says where it breaks', () => {
    const front = splitFrontMatter('---\na: 1\nb: [\n---\nText');
    expect(front).toMatchObject({
      meta: {},
      body: 'Text',
      problem: { line: expect.any(Number) },
    });
  });
});
