import type { PageSection } from '../render/pageText';

/** An entry of MkDocs' search index. */
export interface SearchDoc {
  location: string;
  title: string;
  text: string;
}

/** One entry for the page and one for each of its headings. */
export function searchDocs(
  url: string,
  title: string,
  text: string,
  sections: PageSection[],
): SearchDoc[] {
  return [
    { location: url, title, text },
    ...sections.map(section => ({
      location: `${url}#${section.id}`,
      title: section.title,
      text: section.text,
    })),
  ];
}

/** The whole of search/search_index.json. */
export function renderSearchIndex(docs: SearchDoc[]): string {
  return JSON.stringify({
    config: {
      indexing: 'full',
      lang: ['en'],
      min_search_length: 3,
      prebuild_index: false,
      separator: '[\\s\\-]+',
    },
    docs,
  });
}
