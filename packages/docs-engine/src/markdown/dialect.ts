import MarkdownItParser, { type MarkdownIt } from 'markdown-it';
import type { Highlighter } from '../highlight/highlighter';
import { abbreviations } from './abbreviations';
import { admonition } from './admonition';
import { alerts } from './alerts';
import { attrList } from './attrList';
import { betterEm } from './betterEm';
import { critic } from './critic';
import { definitionLists } from './definitionLists';
import { emoji } from './emoji';
import { fences } from './fences';
import { footnotes } from './footnotes';
import { genericBlocks } from './genericBlocks';
import { hashHeading } from './hashHeading';
import { inlineHilite } from './inlineHilite';
import { keys } from './keys';
import { links } from './links';
import { lists } from './lists';
import { magicLink } from './magicLink';
import { math } from './math';
import { mdInHtml } from './mdInHtml';
import type { MarkdownOptions } from './options';
import { pairedMarks } from './pairedMarks';
import { smartSymbols } from './smartSymbols';
import { smarty } from './smarty';
import { tabbed } from './tabbed';
import { tables } from './tables';
import { taskList } from './taskList';
import { toc } from './toc';

/** Blocks that lie deeper inside one another are left out: nobody wrote them by hand. */
const MAX_NESTING = 40;

/** The Markdown of MkDocs as TechDocs sets it up. The order of the lines is the order in which rules see a page. */
export function createDialect(
  options: MarkdownOptions,
  highlighter: Highlighter,
): MarkdownIt {
  const md = new MarkdownItParser({
    html: true,
    breaks: options.nl2br,
    typographer: options.smarty?.quotes,
    maxNesting: MAX_NESTING,
  });
  // (c) and its like belong to smartSymbols, which marks them for heading ids.
  md.core.ruler.disable('replacements');

  lists(md, { keepStart: options.saneLists });
  hashHeading(md);
  mdInHtml(md);
  admonition(md);
  tabbed(md);
  genericBlocks(md, options.blocks);
  critic(md, options.critic);
  if (options.math) math(md, options.math);
  tables(md);
  definitionLists(md);
  footnotes(md, options.footnotes);
  betterEm(md, options.wordEmphasis);
  pairedMarks(md, options.marks);
  if (options.keys) keys(md, options.keys);
  emoji(md);
  magicLink(md);
  taskList(md, options.tasklist);
  alerts(md);
  inlineHilite(md, highlighter);
  attrList(md);
  if (options.smarty) smarty(md, options.smarty);
  smartSymbols(md, options.symbols);
  abbreviations(md);
  fences(md, options, highlighter);
  toc(md, options.toc);
  links(md);
  return md;
}
