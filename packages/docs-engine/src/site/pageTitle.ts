import { splitFrontMatter } from '../markdown/frontMatter';
import { basename } from './urls';

const ATTRIBUTES = /\s*\{:?[^}]*\}\s*$/;

/** Nobody reads more, and the patterns below would try it in many ways. */
const MAX_HEADING = 1_000;

/** Words of a heading without its Markdown. */
export function plainInline(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/(\*\*|__|``?|~~|==)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(^|\W)[*_](\S(?:.*?\S)?)[*_](?=\W|$)/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .trim();
}

/** The heading with which a page starts. One that has text before it is no title, as in MkDocs. */
function headingTitle(body: string): string | undefined {
  const lines = body.split('\n');
  const first = lines.findIndex(line => line.trim());
  const line = (lines[first] ?? '').slice(0, MAX_HEADING);
  const match = /^ {0,3}#(?!#)[ \t]*(.*?)[ \t]*#*[ \t]*$/.exec(line);
  if (match) return plainInline(match[1].replace(ATTRIBUTES, ''));
  return /^ {0,3}=+\s*$/.test(lines[first + 1] ?? '')
    ? plainInline(line.replace(ATTRIBUTES, ''))
    : undefined;
}

/** Words of a file or folder name, with a capital when it has none. */
export function titleFromName(name: string): string {
  const words = name.replace(/[-_]/g, ' ');
  return words.toLowerCase() === words
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}

/** Title of a page that nav gives none: its metadata, its first heading, its file's name. */
export function pageTitle(source: string, docsPath: string): string {
  const { meta, body } = splitFrontMatter(source);
  if (typeof meta.title === 'string' && meta.title.trim())
    return meta.title.trim();
  const heading = headingTitle(body);
  if (heading) return heading;
  const stem = basename(docsPath).replace(/\.[^.]+$/, '');
  if (stem === 'index' || stem === 'README')
    return docsPath.includes('/') ? 'Index' : 'Home';
  return titleFromName(stem);
}
