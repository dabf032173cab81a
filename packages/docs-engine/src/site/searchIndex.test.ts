import { renderSearchIndex, searchDocs, writeSearchDocs } from './searchIndex';

describe('searchDocs', () => {
  it('has the page, and each heading of its contents by the name there', () => {
    const heading = (id: string, level: number, text: string) => ({
      id,
      level,
      text,
      html: text,
    });
    expect(
      searchDocs({
        url: 'a/',
        title: 'Page',
        text: 'All of it',
        headings: [heading('one', 1, 'One & only'), heading('deep', 4, 'Deep')],
        sections: [
          { id: 'one', text: 'First' },
          { id: 'deep', text: 'Below the last level' },
          { id: 'raw', text: 'A heading in HTML' },
        ],
        levels: { top: 1, bottom: 3 },
      }),
    ).toEqual([
      { location: 'a/', title: 'Page', text: 'All of it' },
      { location: 'a/#one', title: 'One & only', text: 'First' },
    ]);
  });
});

describe('renderSearchIndex', () => {
  it('puts the entries of pages together as one index', () => {
    const docs = [
      { location: '', title: 'A "title"', text: 'One' },
      { location: '#b', title: 'B', text: 'Two' },
    ];
    const index = JSON.parse(
      renderSearchIndex([
        writeSearchDocs(docs),
        '',
        writeSearchDocs([{ location: 'c/', title: 'C', text: '' }]),
      ]),
    );
    expect(index.config.prebuild_index).toBe(false);
    expect(index.docs).toEqual([
      ...docs,
      { location: 'c/', title: 'C', text: '' },
    ]);
  });
});
