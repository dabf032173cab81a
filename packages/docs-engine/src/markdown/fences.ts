import type { MarkdownIt } from 'markdown-it';
import { escapeHtml, renderCodeBlock } from '../highlight/codeBlock';
import type { Highlighter } from '../highlight/highlighter';
import { pageScope } from './env';
import { parseFenceInfo } from './fenceInfo';
import type { MarkdownOptions } from './options';
import { renderPlantuml } from './plantuml';

const DIAGRAMS: Record<string, string> = { mermaid: 'mermaid' };
const PLANTUML = new Set(['plantuml', 'puml', 'uml']);

const NAMES: Record<string, string> = {
  bash: 'Bash',
  sh: 'Shell',
  yaml: 'YAML',
  yml: 'YAML',
  json: 'JSON',
  js: 'JavaScript',
  ts: 'TypeScript',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  python: 'Python',
  py: 'Python',
  go: 'Go',
  sql: 'SQL',
};

/** Code blocks, fenced and indented, with titles, numbers, marked lines and addresses. */
export function fences(
  md: MarkdownIt,
  { highlight: options, plantumlServer }: MarkdownOptions,
  highlighter: Highlighter,
): void {
  if (!options.indentedCode) md.block.ruler.disable('code');
  const titleOf = (language: string) => {
    const name = NAMES[language] ?? language;
    return Object.hasOwn(options.autoTitleMap, name)
      ? options.autoTitleMap[name]
      : name;
  };

  md.core.ruler.push('code_languages', state => {
    const scope = pageScope(state.env);
    for (const token of state.tokens) {
      if (token.type !== 'fence') continue;
      const language =
        parseFenceInfo(token.info).language || options.defaultLanguage;
      if (language && !DIAGRAMS[language]) scope.languages.add(language);
    }
  });

  md.renderer.rules.fence = (tokens, index, _options, env) => {
    const token = tokens[index];
    const info = parseFenceInfo(token.info);
    const code = token.content.replace(/\n$/, '');
    if (DIAGRAMS[info.language]) {
      const name = DIAGRAMS[info.language];
      return `<div class="language-${name} diagram"><pre class="${name}"><code>${escapeHtml(
        code,
      )}</code></pre></div>\n`;
    }
    if (plantumlServer && PLANTUML.has(info.language))
      return renderPlantuml(plantumlServer, code, info.alt ?? info.title);
    const scope = pageScope(env);
    const block = scope.codeBlocks++;
    const language = info.language || options.defaultLanguage;
    return renderCodeBlock({
      ...info,
      language,
      title: info.title ?? (options.autoTitle ? titleOf(language) : undefined),
      lines: highlighter.highlight(code, language),
      firstLine: info.firstLine ?? (options.lineNumbers ? 1 : 0),
      anchors: options.anchorLineNumbers ? `__codelineno-${block}` : undefined,
    });
  };

  md.renderer.rules.code_block = (tokens, index, _options, env) => {
    pageScope(env).codeBlocks++;
    return renderCodeBlock({
      language: '',
      lines: highlighter.highlight(
        tokens[index].content.replace(/\n$/, ''),
        '',
      ),
      firstLine: options.lineNumbers ? 1 : 0,
      markedLines: new Set(),
      classes: [],
    });
  };
}
