/** The smallest share of its size at which a drawing's text can be read. */
const SMALLEST = 0.75;

/** Lets a drawing shrink to the width of the page, but not until it is illegible: then it scrolls. */
export function fitDrawing(svg: SVGSVGElement): void {
  const width = Number(svg.getAttribute('viewBox')?.split(/[\s,]+/)[2]);
  if (!(width > 0)) return;
  svg.style.width = '100%';
  svg.style.maxWidth = `${width}px`;
  svg.style.minWidth = `${Math.round(width * SMALLEST)}px`;
}
