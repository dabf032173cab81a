import { DocsBuildError, type Problem } from '../problems';
import { defaultMarkdownOptions } from '../markdown/options';
import { readMarkdownExtensions } from './markdownExtensions';
import { readNav } from './nav';
import { readPlugins } from './plugins';
import type { SiteConfig } from './types';
import { parseYaml, type YamlFile } from './yaml';

/** Keys of MkDocs that mean nothing to a TechDocs site, with MkDocs or without. */
const QUIET_KEYS = new Set([
  'theme',
  'extra',
  'copyright',
  'repo_name',
  'site_author',
  'site_dir',
  'strict',
  'validation',
  'dev_addr',
  'watch',
  'remote_branch',
  'remote_name',
  'google_analytics',
]);

/** Keys that a reader of the docs would miss. */
const UNSUPPORTED_KEYS: Record<string, string> = {
  INHERIT: 'settings of another file are not taken over',
  draft_docs: 'drafts are for "mkdocs serve"; "exclude_docs" leaves pages out',
  extra_css: 'the reader of docs shows no styles of theirs',
  extra_javascript: 'the reader of docs runs no scripts of theirs',
  extra_templates: 'templates are not rendered',
  hooks: 'nothing of the docs is run',
};

const READ_KEYS = new Set([
  'site_name',
  'site_description',
  'site_url',
  'docs_dir',
  'use_directory_urls',
  'nav',
  'repo_url',
  'edit_uri',
  'edit_uri_template',
  'exclude_docs',
  'not_in_nav',
  'markdown_extensions',
  'plugins',
]);

export interface ReadSiteConfigOptions {
  file: string;
  /** Name for a site whose mkdocs.yml gives none. */
  fallbackName: string;
  env?: Record<string, string | undefined>;
  /** Server that draws PlantUML; undefined to show its source. */
  plantumlServer?: string;
  report(problem: Problem): void;
}

const patterns = (text = '') =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'));

/** Reads mkdocs.yml. What is not known is reported; what is broken throws with file and line. */
export function readSiteConfig(
  text: string,
  options: ReadSiteConfigOptions,
): SiteConfig {
  const yaml = parseYaml(text, options);
  const map = asMap(yaml);
  const warn = (message: string, path: Array<string | number>) =>
    options.report({
      kind: 'config',
      file: yaml.file,
      line: yaml.lineOf(path),
      message,
    });

  for (const key of Object.keys(map)) {
    if (Object.hasOwn(UNSUPPORTED_KEYS, key)) {
      warn(`"${key}" was ignored: ${UNSUPPORTED_KEYS[key]}`, [key]);
    } else if (!READ_KEYS.has(key) && !QUIET_KEYS.has(key)) {
      warn(`"${key}" is not a known setting and was ignored`, [key]);
    }
  }

  const string = (key: string) => optionalString(yaml, map, key);
  const plugins = readPlugins(map.plugins, {
    report: (message, path) => warn(message, ['plugins', ...path]),
    lineOf: path => yaml.lineOf(['plugins', ...path]),
  });
  return {
    file: yaml.file,
    siteName: string('site_name') ?? options.fallbackName,
    siteDescription: string('site_description'),
    siteUrl: readUrl(string('site_url'), 'site_url', warn),
    docsDir: readDocsDir(yaml, string('docs_dir') ?? 'docs'),
    useDirectoryUrls: optionalBoolean(yaml, map, 'use_directory_urls') ?? true,
    nav: map.nav ? readNav(yaml, map.nav) : undefined,
    repoUrl: readUrl(string('repo_url'), 'repo_url', warn),
    editUri: map.edit_uri === '' ? '' : string('edit_uri'),
    editUriTemplate: readTemplate(string('edit_uri_template'), message =>
      warn(message, ['edit_uri_template']),
    ),
    excludeDocs: patterns(string('exclude_docs')),
    notInNav: patterns(string('not_in_nav')),
    redirects: plugins.redirects,
    markdown: readMarkdownExtensions(map.markdown_extensions, {
      blocks: plugins.useBlocks,
      plantumlServer: options.plantumlServer,
      report: (message, path) =>
        warn(message, ['markdown_extensions', ...path]),
    }),
  };
}

/** The config of a tree that has no mkdocs.yml. */
export function defaultSiteConfig(
  siteName: string,
  docsDir: string,
  plantumlServer?: string,
): SiteConfig {
  return {
    siteName,
    docsDir,
    useDirectoryUrls: true,
    excludeDocs: [],
    notInNav: [],
    redirects: [],
    markdown: { ...defaultMarkdownOptions(), plantumlServer },
  };
}

type Warn = (message: string, path: Array<string | number>) => void;

function readUrl(
  value: string | undefined,
  key: string,
  warn: Warn,
): string | undefined {
  if (value === undefined || /^https?:\/\/[^/]/i.test(value)) return value;
  warn(
    `"${key}" must be an address that begins with http:// or https://, and was ignored`,
    [key],
  );
  return undefined;
}

/** Fields that MkDocs fills in. */
const TEMPLATE_FIELDS = /\{(?:path|path_noext)(?:!q)?\}/g;

function readTemplate(
  value: string | undefined,
  warn: (message: string) => void,
): string | undefined {
  const rest = value?.replace(TEMPLATE_FIELDS, '');
  if (!rest || !/[{}]/.test(rest)) return value;
  warn(
    '"edit_uri_template" may hold {path} and {path_noext} and no other fields, and was ignored',
  );
  return undefined;
}

function asMap(yaml: YamlFile): Record<string, unknown> {
  if (yaml.value === null || yaml.value === undefined) return {};
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    throw new DocsBuildError(
      'The file must hold settings such as "site_name: My docs"',
      {
        file: yaml.file,
        line: 1,
      },
    );
  }
  return yaml.value as Record<string, unknown>;
}

function readDocsDir(yaml: YamlFile, docsDir: string): string {
  const parts = docsDir.split(/[/\\]+/).filter(part => part && part !== '.');
  if (/^([/\\]|[a-z]:)/i.test(docsDir) || parts.includes('..')) {
    throw new DocsBuildError(
      `"docs_dir" must be a folder inside the source tree, not "${docsDir}"`,
      {
        file: yaml.file,
        line: yaml.lineOf(['docs_dir']),
      },
    );
  }
  return parts.join('/');
}

function optionalString(
  yaml: YamlFile,
  map: Record<string, unknown>,
  key: string,
) {
  const value = map[key];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'object') {
    throw new DocsBuildError(`"${key}" must be a text`, {
      file: yaml.file,
      line: yaml.lineOf([key]),
    });
  }
  return String(value);
}

function optionalBoolean(
  yaml: YamlFile,
  map: Record<string, unknown>,
  key: string,
) {
  const value = map[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') {
    throw new DocsBuildError(`"${key}" must be true or false`, {
      file: yaml.file,
      line: yaml.lineOf([key]),
    });
  }
  return value;
}
