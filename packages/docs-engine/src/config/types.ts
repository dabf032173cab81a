import type { MarkdownOptions } from '../markdown/options';

/** An entry of `nav` as it stands in mkdocs.yml. */
export type NavEntry =
  | { kind: 'page'; title?: string; path: string; line?: number }
  | { kind: 'section'; title: string; children: NavEntry[]; line?: number }
  | { kind: 'include'; title?: string; path: string; line?: number };

/** What a site is built from, after reading mkdocs.yml or finding none. */
export interface SiteConfig {
  /** Path of the file below the source root; undefined when there is none. */
  file?: string;
  siteName: string;
  siteDescription?: string;
  siteUrl?: string;
  /** Docs folder below the source root; '' when the docs lie beside mkdocs.yml. */
  docsDir: string;
  useDirectoryUrls: boolean;
  nav?: NavEntry[];
  repoUrl?: string;
  editUri?: string;
  editUriTemplate?: string;
  /** Patterns in the form of .gitignore. */
  excludeDocs: string[];
  notInNav: string[];
  extra: Record<string, unknown>;
  /** Old page to new page, from the redirects plugin. */
  redirects: Record<string, string>;
  markdown: MarkdownOptions;
}
