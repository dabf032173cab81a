import { DocsBuildError, type Problem } from '../problems';
import { defaultMarkdownOptions } from '../markdown/options';
import { readMarkdownExtensions } from './markdownExtensions';
import { readNav } from './nav';
import { readPlugins } from './plugins';
import type { SiteConfig } from './types';
import { parseYaml, type YamlFile } from './yaml';

/** Keys of MkDocs that are understood elsewhere or mean nothing to a TechDocs site. */
const QUIET_KEYS = new Set([
  'theme',
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
  'INHERIT',
  'extra_css',
  'extra_javascript',
  'extra_templates',
  'hooks',
  'draft_docs',
]);

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
  'extra',
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
    if (!READ_KEYS.has(key) && !QUIET_KEYS.has(key)) {
      warn(`"${key}" is not a known setting and was ignored`, [key]);
    }
  }

  const string = (key: string) => optionalString(yaml, map, key);
  const plugins = readPlugins(map.plugins, (message, index) =>
    warn(message, ['plugins', index]),
  );
  return {
    file: yaml.file,
    siteName: string('site_name') ?? options.fallbackName,
    siteDescription: string('site_description'),
    siteUrl: string('site_url'),
    docsDir: readDocsDir(yaml, string('docs_dir') ?? 'docs'),
    useDirectoryUrls: optionalBoolean(yaml, map, 'use_directory_urls') ?? true,
    nav: map.nav ? readNav(yaml, map.nav) : undefined,
    repoUrl: string('repo_url'),
    editUri: string('edit_uri'),
    editUriTemplate: string('edit_uri_template'),
    excludeDocs: patterns(string('exclude_docs')),
    notInNav: patterns(string('not_in_nav')),
    extra: (map.extra ?? {}) as Record<string, unknown>,
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
    extra: {},
    redirects: {},
    markdown: { ...defaultMarkdownOptions(), plantumlServer },
  };
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
