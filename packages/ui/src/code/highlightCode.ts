import { LANGUAGES } from './LANGUAGES';

/** Longer texts would hold the page up while they are coloured, in characters. */
const LONGEST = 300_000;

/**
 * Code as HTML with class names for colours; all of the code itself is escaped.
 * Undefined where it is too long or its language is not known.
 */
export async function highlightCode(
  code: string,
  language: string | undefined,
): Promise<string | undefined> {
  if (!language || code.length > LONGEST || !Object.hasOwn(LANGUAGES, language))
    return undefined;
  const [{ default: hljs }, { default: rules }] = await Promise.all([
    import('highlight.js/lib/core'),
    LANGUAGES[language](),
  ]);
  hljs.registerLanguage(language, rules);
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
