import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import {
  attribute,
  childElements,
  descendants,
  type Element,
  find,
  hasClass,
  isElement,
  readDocument,
  removeAll,
  textOf,
} from './dom';

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

/**
 * Where a link of a page leads. Two ways to write the same address are one
 * fact; what is no address below the site stays as it is.
 */
function leadsTo(href: string | undefined, file: string): string | undefined {
  if (href === undefined) return undefined;
  const page = `https://site.invalid/${encodeURI(file).replace(
    /(^|\/)index\.html$/,
    '$1',
  )}`;
  return URL.canParse(href, page) ? new URL(href, page).href : href;
}

export interface NavFact {
  title: string;
  href?: string;
  children?: NavFact[];
}

/** What a reader meets on a page, whoever built it. */
export interface PageFacts {
  headings: Array<{ level: string; id?: string; text: string }>;
  /** Visible words; where one line ends and the next begins is left to the browser. */
  text: string;
  links: Array<{ href?: string; text: string }>;
  images: Array<{ src?: string; alt?: string }>;
  code: Array<{ language?: string; text: string }>;
  nav: NavFact[];
  toc: NavFact[];
  previous?: NavFact;
  next?: NavFact;
  editUrl?: string;
}

export interface SiteFacts {
  pages: Record<string, PageFacts>;
  assets: string[];
  /** Text without the spaces between words, which are not compared. */
  search: Array<{ location: string; title: string; text: string }>;
  /** Line numbers that stand in the text before a block of code. */
  numberedCode: NumberedCode[];
}

interface NumberedCode {
  numbers: string;
  code: string;
}

/** Changes a page's content before it is read: an entry of the list of deliberate differences. */
export type Normalize = (article: Element) => void;

const isHtml = (file: string) => file.endsWith('.html') && file !== '404.html';

/** Reads a built site. Files of the theme itself are no facts. */
export function readSite(folder: string, normalize: Normalize): SiteFacts {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map(file => file.split(sep).join('/'))
    .sort();
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const numberedCode: NumberedCode[] = [];
  const pages = files.filter(isHtml).flatMap(file => {
    const facts = readPage(file, read(file), article => {
      numberedCode.push(...readNumberedCode(article));
      normalize(article);
    });
    return facts ? [[file, facts] as const] : [];
  });
  const index = JSON.parse(read('search/search_index.json')) as {
    docs: SiteFacts['search'];
  };
  const pageFiles = new Set(pages.map(([file]) => file));
  return {
    pages: Object.fromEntries(pages),
    assets: files.filter(
      file =>
        !pageFiles.has(file) &&
        !/^(?:assets|search)\/|^404|^sitemap|^techdocs_metadata/.test(file),
    ),
    search: index.docs.map(({ location, title, text }) => ({
      location,
      title: squeeze(title),
      text: withoutSpaces(text),
    })),
    numberedCode,
  };
}

function readPage(
  file: string,
  html: string,
  normalize: Normalize,
): PageFacts | undefined {
  const target = (element: Element, name = 'href') =>
    leadsTo(attribute(element, name), file);
  const document = readDocument(html);
  const article = find(document, element =>
    hasClass(element, 'md-content__inner'),
  );
  if (!article) return undefined;
  const editLink = find(article, element =>
    hasClass(element, 'md-content__button'),
  );
  removeAll(
    article,
    element =>
      hasClass(element, 'md-content__button') ||
      hasClass(element, 'md-source-file') ||
      hasClass(element, 'headerlink'),
  );
  normalize(article);
  const all = descendants(article);
  const named = (...names: string[]) =>
    all.filter(element => names.includes(element.tagName));
  const pager = (direction: string) => {
    const link = find(document, element =>
      hasClass(element, `md-footer__link--${direction}`),
    );
    if (!link) return undefined;
    removeAll(link, element => hasClass(element, 'md-footer__direction'));
    return { title: squeeze(textOf(link)), href: target(link) };
  };
  return {
    headings: named('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(element => ({
      level: element.tagName,
      id: attribute(element, 'id'),
      text: squeeze(textOf(element)),
    })),
    text: withoutSpaces(textOf(article)),
    links: named('a').map(element => ({
      href: target(element),
      text: squeeze(textOf(element)),
    })),
    images: named('img').map(element => ({
      src: target(element, 'src'),
      alt: attribute(element, 'alt'),
    })),
    code: named('pre').map(element => ({
      language: languageOf(element),
      text: textOf(element).replace(/\s+$/gm, ''),
    })),
    nav: readNav(document, 'md-nav--primary', target),
    toc: readNav(document, 'md-nav--secondary', target),
    previous: pager('prev'),
    next: pager('next'),
    editUrl: editLink && target(editLink),
  };
}

function readNumberedCode(article: Element): NumberedCode[] {
  const all = descendants(article);
  const codes = all.filter(
    ({ tagName, parentNode }) =>
      tagName === 'td' &&
      parentNode !== null &&
      childElements(parentNode).some(cell => hasClass(cell, 'linenos')),
  );
  return codes
    .filter(cell => !hasClass(cell, 'linenos'))
    .map((cell, index) => ({
      numbers: withoutSpaces(
        codes.filter(each => hasClass(each, 'linenos')).map(textOf)[index],
      ),
      code: withoutSpaces(textOf(cell)),
    }));
}

/** Language of a code block, from its class or from that of the box around it. */
function languageOf(pre: Element): string | undefined {
  const around: Element[] = [pre, ...childElements(pre)];
  let parent = pre.parentNode;
  while (parent && isElement(parent) && parent.tagName !== 'article') {
    around.push(parent);
    parent = parent.parentNode;
  }
  const classes = around.map(element => attribute(element, 'class') ?? '');
  return /(?:^|\s)language-(\S+)/.exec(classes.join(' '))?.[1];
}

type Target = (element: Element) => string | undefined;

function readNav(
  document: Parameters<typeof find>[0],
  name: string,
  target: Target,
): NavFact[] {
  const nav = find(
    document,
    element => element.tagName === 'nav' && hasClass(element, name),
  );
  return nav ? readList(nav, target) : [];
}

function readList(nav: Element, target: Target): NavFact[] {
  const list = childElements(nav).find(element => element.tagName === 'ul');
  if (!list) return [];
  return childElements(list).map(item => {
    const parts = childElements(item);
    const link = parts.find(element => element.tagName === 'a');
    const inner = parts.find(
      element =>
        element.tagName === 'nav' && !hasClass(element, 'md-nav--secondary'),
    );
    const label = link ?? parts.find(element => element.tagName === 'label');
    return {
      title: label ? squeeze(textOf(label)) : '',
      href: link && target(link),
      children: inner && readList(inner, target),
    };
  });
}
