import mermaid from 'mermaid';
import { mermaidColors, type ReaderPalette } from './mermaidColors';

export interface Drawing {
  svg: SVGSVGElement;
  /** Its name for those who do not see it. */
  title: string;
}

/** What a diagram may not change about how it is drawn: the defaults, and whatever can load a file. */
const SECURE = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'dompurifyConfig',
  'themeCSS',
  'fontFamily',
  'altFontFamily',
];

let count = 0;

/**
 * Draws a diagram. Loaded only where there is one: the library is larger than
 * the rest of the page.
 *
 * @throws Error naming the line that Mermaid does not understand
 */
export async function drawDiagram(
  source: string,
  palette: ReaderPalette,
  fontFamily: string,
): Promise<Drawing> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    secure: SECURE,
    suppressErrorRendering: true,
    // The default engine is ten times as large; a diagram may ask for it.
    layout: 'dagre',
    theme: 'base',
    darkMode: palette.type === 'dark',
    themeVariables: { ...mermaidColors(palette), fontFamily },
    themeCSS:
      '.node rect, .cluster rect, .edgeLabel rect { rx: 6px; ry: 6px; }',
    fontFamily,
  });
  const { svg: markup } = await mermaid.render(
    `boardwalk-diagram-${++count}`,
    source,
  );
  const svg = new DOMParser()
    .parseFromString(markup, 'text/html')
    .querySelector('svg');
  if (!svg) throw new Error('Mermaid drew nothing');
  const title = svg.querySelector('title')?.textContent?.trim() || 'Diagram';
  svg.setAttribute('aria-label', title);
  svg.removeAttribute('aria-labelledby');
  return { svg, title };
}
