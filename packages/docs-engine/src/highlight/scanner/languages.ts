/**
 * Languages that the scanner colours well, by the name of its grammar, with
 * the names that authors give them. As in Pygments, `shell` is a script and
 * `console` a session.
 */
const NAMES: Record<string, string[]> = {
  bash: ['sh', 'zsh', 'shell', 'shellscript'],
  c: ['h'],
  cpp: ['c++', 'cc', 'cxx', 'hpp'],
  csharp: ['cs', 'c#'],
  css: [],
  diff: ['patch'],
  dockerfile: ['docker', 'containerfile'],
  go: ['golang'],
  gradle: [],
  graphql: ['gql'],
  groovy: [],
  ini: ['toml', 'cfg', 'conf'],
  java: [],
  javascript: ['js', 'jsx', 'mjs', 'cjs'],
  json: ['jsonc'],
  kotlin: ['kt', 'kts'],
  less: [],
  lua: [],
  makefile: ['make', 'mk'],
  markdown: ['md'],
  nginx: [],
  perl: ['pl'],
  php: [],
  powershell: ['ps', 'ps1', 'pwsh'],
  properties: [],
  protobuf: ['proto'],
  python: ['py', 'py3', 'python3'],
  'python-repl': ['pycon'],
  r: [],
  ruby: ['rb'],
  rust: ['rs'],
  scala: [],
  scss: [],
  shell: ['console', 'shell-session', 'shellsession', 'terminal'],
  sql: [],
  swift: [],
  typescript: ['ts', 'tsx', 'mts', 'cts'],
  xml: ['html', 'xhtml', 'svg', 'plist'],
  yaml: ['yml'],
};

/** Name of the scanner's grammar for each language it is used for. */
export const SCANNER_GRAMMARS = new Map<string, string>();
// A name that authors use wins over the library's own of the same spelling.
for (const grammar of Object.keys(NAMES))
  SCANNER_GRAMMARS.set(grammar, grammar);
for (const [grammar, names] of Object.entries(NAMES))
  for (const name of names) SCANNER_GRAMMARS.set(name, grammar);
