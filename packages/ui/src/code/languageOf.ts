/** Names of languages as highlight.js has them. */
const BY_ENDING: Record<string, string> = {
  bash: 'bash',
  c: 'c',
  cc: 'cpp',
  cjs: 'javascript',
  conf: 'ini',
  cpp: 'cpp',
  cs: 'csharp',
  css: 'css',
  cts: 'typescript',
  diff: 'diff',
  editorconfig: 'ini',
  go: 'go',
  gradle: 'gradle',
  graphql: 'graphql',
  h: 'c',
  hpp: 'cpp',
  htm: 'xml',
  html: 'xml',
  ini: 'ini',
  java: 'java',
  js: 'javascript',
  json: 'json',
  jsonc: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  kts: 'kotlin',
  less: 'less',
  lua: 'lua',
  markdown: 'markdown',
  md: 'markdown',
  mjs: 'javascript',
  mts: 'typescript',
  patch: 'diff',
  php: 'php',
  pl: 'perl',
  properties: 'properties',
  proto: 'protobuf',
  ps1: 'powershell',
  py: 'python',
  r: 'r',
  rb: 'ruby',
  rs: 'rust',
  scala: 'scala',
  scss: 'scss',
  sh: 'bash',
  sql: 'sql',
  svg: 'xml',
  swift: 'swift',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  vue: 'xml',
  xhtml: 'xml',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
  zsh: 'bash',
};

const BY_NAME: Record<string, string> = {
  containerfile: 'dockerfile',
  dockerfile: 'dockerfile',
  gemfile: 'ruby',
  jenkinsfile: 'groovy',
  makefile: 'makefile',
  rakefile: 'ruby',
};

/** In which language a file is, by its name; undefined where that does not say. */
export function languageOf(path: string): string | undefined {
  const name = (path.split('/').pop() ?? '').toLocaleLowerCase('en-US');
  const [stem, ...rest] = name.split('.');
  if (Object.hasOwn(BY_NAME, stem)) return BY_NAME[stem];
  const ending = rest.pop();
  return ending && Object.hasOwn(BY_ENDING, ending)
    ? BY_ENDING[ending]
    : undefined;
}
