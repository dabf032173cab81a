import type { Heading } from '../markdown/env';
import type { PageSection } from '../render/pageText';

/** An entry of MkDocs' search index. */
export interface SearchDoc {
  location: string;
  title: string;
  text: string;
}

export interface SearchDocsOptions {
  url: string;
  title: string;
  text: string;
  sections: PageSection[];
  headings: Heading[];
  /** First and last heading level of the table of contents. */
  levels: { top: number; bottom: number };
}

/** One entry for the page, and one for each heading of its table of contents, under the name that it has there. */
export function searchDocs(options: SearchDocsOptions): SearchDoc[] {
  const { url, title, text, sections, headings, levels } = options;
  const names = new Map(
    headings
      .filter(({ level }) => level >= levels.top && level <= levels.bottom)
      .map(heading => [heading.id, heading.text]),
  );
  return [
    { location: url, title, text },
    ...sections.flatMap(section => {
      const name = names.get(section.id);
      return name === undefined
        ? []
        : [
            {
              location: `${url}#${section.id}`,
              title: name,
              text: section.text,
            },
          ];
    }),
  ];
}

const CONFIG = {
  indexing: 'full',
  lang: ['en'],
  min_search_length: 3,
  prebuild_index: false,
  separator: '[\\s\\-]+',
};

/** Entries of a page as they stand in the index. Each thread writes those of its own pages. */
export const writeSearchDocs = (docs: SearchDoc[]): string =>
  JSON.stringify(docs).slice(1, -1);

/** The whole of search/search_index.json, from the entries of each page. */
export const renderSearchIndex = (pages: string[]): string =>
  `{"config":${JSON.stringify(CONFIG)},"docs":[${pages
    .filter(Boolean)
    .join(',')}]}`;
