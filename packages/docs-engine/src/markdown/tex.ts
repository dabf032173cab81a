import { escapeHtml } from '../highlight/codeBlock';

/** Longer formulas are shown as they are written: nobody reads them, and they cost seconds. */
const MAX_LENGTH = 5_000;
/** All formulas of one page together. */
const MAX_PAGE_LENGTH = 200_000;
const MAX_EXPANSIONS = 1_000;
/** A formula with definitions of its own could make each expansion as long as itself. */
const MAX_OWN_EXPANSIONS = 50;
const DEFINES =
  /\\(?:[gex]?def|(?:re)?newcommand|providecommand|g?let|futurelet)/;
const MAX_SIZE_EM = 40;

type Temml = typeof import('temml')['default'];

let temml: Temml | undefined;
/** Loaded with the first formula; `require`, as test runners that isolate modules do not allow `import()`. */
const load = () => (temml ??= require('temml') as Temml);

export interface Formula {
  html: string;
  /** Why the formula is shown as it is written. */
  failure?: string;
}

/** Renders formulas of one page to MathML, which needs neither script nor fonts from elsewhere. */
export function createTexRenderer() {
  let total = 0;
  return (tex: string, display: boolean): Formula => {
    const source = escapeHtml(tex);
    const shown = (failure: string) => ({
      html: `<code>${source}</code>`,
      failure,
    });
    total += tex.length;
    if (tex.length > MAX_LENGTH)
      return shown(`it has more than ${MAX_LENGTH} characters`);
    if (total > MAX_PAGE_LENGTH)
      return shown(
        `the formulas of the page have more than ${MAX_PAGE_LENGTH} characters`,
      );
    try {
      return {
        html: load().renderToString(tex, {
          displayMode: display,
          throwOnError: true,
          trust: false,
          maxExpand: DEFINES.test(tex) ? MAX_OWN_EXPANSIONS : MAX_EXPANSIONS,
          maxSize: [MAX_SIZE_EM, MAX_SIZE_EM],
        }),
      };
    } catch (error) {
      return shown(reason(error));
    }
  };
}

function reason(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  const message = error instanceof Error ? error.message : String(error);
  return message
    .split('\n')[0]
    .replace(/ at (?:position \d+|end of input).*$/, '')
    .trim();
}
