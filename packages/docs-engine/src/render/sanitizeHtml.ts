import { type DefaultTreeAdapterMap, parseFragment, serialize } from 'parse5';
import { isUnsafeUrl } from './unsafeUrl';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** Elements that the reader's sanitiser removes with all they hold. */
const DROPPED = new Set([
  'script',
  'style',
  'link',
  'meta',
  'base',
  'title',
  'head',
  'object',
  'embed',
  'applet',
  'frame',
  'frameset',
  'noscript',
  'template',
  'form',
  'textarea',
  'select',
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
  'xmp',
  'portal',
  'fencedframe',
  // Of SVG: they change attributes, or bring in other documents.
  'animate',
  'set',
  'use',
  'foreignObject',
  // The reader drops these two, but leaves their text standing beside the formula.
  'annotation',
  'annotation-xml',
]);
const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'xlink:href',
  'data',
  'srcset',
  'background',
  'ping',
]);
const MAX_DEPTH = 500;

const isElement = (node: Node): node is Element => 'tagName' in node;

function cleanAttributes(element: Element): void {
  element.attrs = element.attrs.filter(({ name, value }) => {
    const lower = name.toLowerCase();
    if (lower.startsWith('on') || lower === 'srcdoc') return false;
    return !URL_ATTRIBUTES.has(lower) || !isUnsafeUrl(value);
  });
}

function clean(parent: Parent, depth: number): void {
  parent.childNodes = parent.childNodes.filter(node => {
    if (node.nodeName === '#comment' || node.nodeName === '#documentType')
      return false;
    if (!isElement(node)) return true;
    if (DROPPED.has(node.tagName) || depth > MAX_DEPTH) return false;
    cleanAttributes(node);
    clean(node, depth + 1);
    return true;
  });
}

/**
 * Keeps of raw HTML what the reader's sanitiser keeps, and closes what was
 * left open, so that one page can neither run code nor break out of its frame.
 */
export function sanitizeHtml(html: string): string {
  const fragment = parseFragment(html);
  clean(fragment, 0);
  return serialize(fragment);
}
