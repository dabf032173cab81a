import { inlineStyles } from './inlineStyles';

export interface PictureSource {
  /** Frame of the chart, as it is shown. */
  element: Element;
  title: string;
  description: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 20;
const CHARACTER = 6.6;
const LEGEND_LINE = 22;

function text(content: string, attributes: Record<string, string | number>) {
  const element = document.createElementNS(SVG, 'text');
  element.textContent = content;
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, String(value));
  return element;
}

/** Breaks a text into lines of about this many pixels. */
function lines(content: string, width: number): string[] {
  return content.split(' ').reduce<string[]>((done, word) => {
    const last = done[done.length - 1];
    if (
      last !== undefined &&
      (last.length + word.length + 1) * CHARACTER <= width
    )
      done[done.length - 1] = `${last} ${word}`;
    else done.push(word);
    return done;
  }, []);
}

/**
 * One drawing of a chart with its title, description and legend, in the colours
 * of the page: it explains itself in a slide or a document.
 */
export function composePicture({ element, title, description }: PictureSource) {
  const plot = element.querySelector<SVGSVGElement>('svg[data-chart-plot]');
  if (!plot) throw new Error('There is no chart to take a picture of');
  const style = getComputedStyle(element);
  const inside = Number(plot.getAttribute('width'));
  const width = inside + 2 * EDGE;
  const words = { fill: style.color, 'font-family': style.fontFamily };
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('xmlns', SVG);
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', style.backgroundColor || '#ffffff');
  picture.append(ground);

  let y = EDGE + 14;
  const write = (content: string, size: number, weight: number) =>
    lines(content, (inside * 13) / size).forEach(line => {
      picture.append(
        text(line, {
          ...words,
          x: EDGE,
          y,
          'font-size': size,
          'font-weight': weight,
        }),
      );
      y += size + 7;
    });
  write(title, 17, 600);
  write(description, 13, 400);
  y += 8;

  let x = EDGE;
  element.querySelectorAll<HTMLElement>('[data-chart-legend]').forEach(item => {
    const label = item.dataset.chartLegend ?? '';
    const itemWidth = 26 + label.length * CHARACTER + 18;
    if (x > EDGE && x + itemWidth > width - EDGE) {
      x = EDGE;
      y += LEGEND_LINE;
    }
    const swatch = item.querySelector('svg');
    if (swatch) {
      const drawn = inlineStyles(swatch);
      drawn.setAttribute('x', String(x));
      drawn.setAttribute('y', String(y - 10));
      picture.append(drawn);
    }
    picture.append(text(label, { ...words, x: x + 26, y, 'font-size': 12 }));
    x += itemWidth;
  });
  y += 18;

  const drawn = inlineStyles(plot);
  drawn.setAttribute('x', String(EDGE));
  drawn.setAttribute('y', String(y));
  picture.append(drawn);
  const height = y + Number(plot.getAttribute('height')) + EDGE / 2;
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return { picture, width, height };
}
