/** What style sheets say about our marks. */
const PROPERTIES = [
  'display',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-variant-numeric',
  'font-weight',
  'opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
];

/** A copy of a drawing that looks the same without the style sheets of the page. */
export function inlineStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      if (value) (element as SVGElement).style.setProperty(property, value);
    }
    element.removeAttribute('class');
  });
  return copy;
}
