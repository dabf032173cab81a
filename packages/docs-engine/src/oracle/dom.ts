import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Parent = DefaultTreeAdapterMap['parentNode'];
export type Element = DefaultTreeAdapterMap['element'];

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const readDocument = (html: string): Parent => parse(html);

export const attribute = (element: Element, name: string) =>
  element.attrs.find(attr => attr.name === name)?.value;

export const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

export const childElements = (parent: Parent): Element[] =>
  parent.childNodes.filter(isElement);

/** All elements below one, in the order of the document. */
export function descendants(parent: Parent): Element[] {
  return childElements(parent).flatMap(child => [child, ...descendants(child)]);
}

export const find = (
  parent: Parent,
  test: (element: Element) => boolean,
): Element | undefined => descendants(parent).find(test);

export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as { value: string }).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Takes out the elements that a test names, wherever they are. */
export function removeAll(
  parent: Parent,
  test: (element: Element) => boolean,
): void {
  parent.childNodes = parent.childNodes.filter(
    node => !isElement(node) || !test(node),
  );
  for (const child of childElements(parent)) removeAll(child, test);
}

/** Puts text where elements that a test names stood. */
export function replaceByText(
  parent: Parent,
  test: (element: Element) => boolean,
  text: (element: Element) => string,
): void {
  parent.childNodes = parent.childNodes.map(node =>
    isElement(node) && test(node)
      ? { nodeName: '#text', value: text(node), parentNode: parent }
      : node,
  );
  for (const child of childElements(parent)) replaceByText(child, test, text);
}

/** Replaces a pattern in the texts below an element. */
export function replaceInText(
  parent: Parent,
  pattern: RegExp,
  by: (...groups: string[]) => string,
): void {
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text' && 'value' in node)
      node.value = node.value.replace(pattern, by);
    else if (isElement(node)) replaceInText(node, pattern, by);
  }
}
