import MarkdownItParser, { type MarkdownIt } from 'markdown-it';
import abbr from 'markdown-it-abbr';
import deflist from 'markdown-it-deflist';
import type { Highlighter } from '../highlight/highlighter';
import { admonition } from './admonition';
import { alerts } from './alerts';
import { attrList } from './attrList';
import { betterEm } from './betterEm';
import { emoji } from './emoji';
import { fences } from './fences';
import { footnotes } from './footnotes';
import { hashHeading } from './hashHeading';
import { inlineHilite } from './inlineHilite';
import { links } from './links';
import { lists } from './lists';
import { magicLink } from './magicLink';
import { mdInHtml } from './mdInHtml';
import type { MarkdownOptions } from './options';
import { pairedMarks } from './pairedMarks';
import { smartSymbols } from './smartSymbols';
import { tabbed } from './tabbed';
import { tables } from './tables';
import { taskList } from './taskList';
import { toc } from './toc';

/** Deeper than this, blocks inside blocks are shown as text. */
const MAX_NESTING = 40;

/** The Markdown of MkDocs as TechDocs sets it up. The order of the lines is the order in which rules see a page. */
export function createDialect(
  options: MarkdownOptions,
  highlighter: Highlighter,
): MarkdownIt {
  const md = new MarkdownItParser({
    html: true,
    breaks: options.nl2br,
    typographer: options.smarty,
    maxNesting: MAX_NESTING,
  });
  // (c) and its like belong to smartSymbols, which marks them for heading ids.
  md.core.ruler.disable('replacements');

  lists(md, { keepStart: options.saneLists });
  hashHeading(md);
  mdInHtml(md);
  admonition(md);
  tabbed(md);
  tables(md);
  md.use(deflist);
  footnotes(md);
  betterEm(md);
  pairedMarks(md);
  emoji(md);
  magicLink(md);
  taskList(md, options.tasklist);
  alerts(md);
  inlineHilite(md, highlighter);
  attrList(md);
  smartSymbols(md);
  md.use(abbr);
  fences(md, options.highlight, highlighter);
  toc(md, options.toc);
  links(md);
  return md;
}
