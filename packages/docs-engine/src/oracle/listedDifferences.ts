import { decodeEntities } from '../render/pageText';
import {
  attribute,
  descendants,
  type Element,
  hasClass,
  removeAll,
  replaceByText,
  replaceInText,
} from './dom';
import type { NavFact, PageFacts, SiteFacts } from './siteFacts';

/** A row of the README's table of deliberate differences, as far as this test meets it. */
interface ListedDifference {
  /** First cell of the row. */
  name: string;
  /** Takes it out of what MkDocs wrote. */
  mkdocs?(site: SiteFacts): void;
  /** Takes it out of what the engine wrote. */
  engine?(site: SiteFacts): void;
  /** Takes it out of a page of the engine, beside the same page of MkDocs. */
  pair?(mkdocs: PageFacts, engine: PageFacts): void;
  /** Takes it out of the content of a page of either. */
  article?(article: Element): void;
}

const EMOJI = new RegExp('\\p{RGI_Emoji}', 'gv');

const isEmoji = (element: Element) =>
  element.tagName === 'img' && hasClass(element, 'emojione');
const isLineNumbers = (element: Element) => hasClass(element, 'linenos');
const pagesOf = (site: SiteFacts) => Object.values(site.pages);

function renameAll(page: PageFacts, rename: (entry: NavFact) => string): void {
  const visit = (entry: NavFact) => {
    entry.title = rename(entry);
    entry.children?.forEach(visit);
  };
  page.nav.forEach(visit);
  if (page.previous) visit(page.previous);
  if (page.next) visit(page.next);
}

const withoutMarks = (title: string) => title.replace(/[*_`]/g, '');

export const LISTED_DIFFERENCES: ListedDifference[] = [
  {
    name: 'Line numbers',
    mkdocs: site => {
      for (const entry of site.search) {
        for (const { numbers, code } of site.numberedCode)
          entry.text = entry.text.replace(numbers + code, code);
      }
    },
    article: article => removeAll(article, isLineNumbers),
  },
  {
    name: 'Emoji',
    engine: site => {
      for (const entry of site.search) {
        entry.text = entry.text.replace(EMOJI, '');
        entry.title = entry.title.replace(EMOJI, '').trim();
      }
    },
    article: article => {
      replaceByText(
        article,
        isEmoji,
        element => attribute(element, 'alt') ?? '',
      );
      // The contents in the text have no pictures, and lose them.
      for (const list of descendants(article))
        if (hasClass(list, 'toc')) replaceInText(list, EMOJI, () => '');
    },
  },
  {
    name: 'Language of code without colours',
    pair: (mkdocs, engine) =>
      engine.code.forEach((block, index) => {
        if (mkdocs.code[index]?.language === 'text') block.language = 'text';
      }),
  },
  {
    name: 'Contents of a page with several titles',
    engine: site => {
      for (const page of pagesOf(site)) {
        const titles = page.headings.filter(({ level }) => level === 'h1');
        if (titles.length > 1) page.toc = page.toc[0].children ?? [];
      }
    },
  },
  {
    name: 'Link in `nav` without a title',
    mkdocs: site =>
      pagesOf(site).forEach(page =>
        renameAll(page, ({ title, href }) =>
          title === 'None' && href ? href : title,
        ),
      ),
  },
  {
    name: 'Title of a page',
    mkdocs: site => {
      const titles = new Map(
        pagesOf(site).flatMap(({ headings: [first] }) =>
          first ? [[withoutMarks(first.text), first.text]] : [],
        ),
      );
      const plain = (title: string) =>
        /[*_`]/.test(title) ? titles.get(withoutMarks(title)) ?? title : title;
      for (const page of pagesOf(site))
        renameAll(page, entry => plain(entry.title));
      for (const entry of site.search) entry.title = plain(entry.title);
    },
  },
  {
    name: 'Search index',
    mkdocs: site => {
      for (const entry of site.search) {
        entry.title = decodeEntities(entry.title);
        entry.text = entry.text.replaceAll('¶', '');
      }
    },
    // A page may speak of the sign.
    engine: site => {
      for (const entry of site.search)
        entry.text = entry.text.replaceAll('¶', '');
    },
  },
];

const ALERT = /\[!(\w)(\w+)\]/;
const alertTitle = (_whole: string, first: string, rest: string) =>
  first + rest.toLowerCase();

/** What TechDocs brings and this MkDocs has not got: no difference to TechDocs. */
const MISSING_HERE: Omit<ListedDifference, 'name'>[] = [
  {
    // The extension for alerts of GitHub.
    article: article => {
      for (const quote of descendants(article))
        if (quote.tagName === 'blockquote')
          replaceInText(quote, ALERT, alertTitle);
    },
    mkdocs: site => {
      for (const entry of site.search)
        entry.text = entry.text.replace(
          new RegExp(`(?<![>])${ALERT.source}`, 'g'),
          alertTitle,
        );
    },
  },
];

const ALL: Omit<ListedDifference, 'name'>[] = [
  ...LISTED_DIFFERENCES,
  ...MISSING_HERE,
];

/** Takes all listed differences out of the content of a page, before it is read. */
export const normalizeArticle = (article: Element) =>
  ALL.forEach(({ article: take }) => take?.(article));

/** Takes them out of two built sites. */
export function normalizeSites(mkdocs: SiteFacts, engine: SiteFacts): void {
  for (const difference of ALL) {
    difference.mkdocs?.(mkdocs);
    difference.engine?.(engine);
    for (const [file, page] of Object.entries(engine.pages)) {
      const same = mkdocs.pages[file];
      if (same) difference.pair?.(same, page);
    }
  }
}
