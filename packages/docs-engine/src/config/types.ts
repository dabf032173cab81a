import type { MarkdownOptions } from '../markdown/options';

/** Where in the source an entry of `nav` stands. */
interface NavPlace {
  line?: number;
  /** mkdocs.yml that holds it, when it was included from there. */
  file?: string;
}

/** An entry of `nav` as it stands in mkdocs.yml. */
export type NavEntry = NavPlace &
  (
    | { kind: 'page'; title?: string; path: string }
    | { kind: 'section'; title: string; children: NavEntry[] }
    /** `many`: the path is a pattern that several files may fit. */
    | { kind: 'include'; title?: string; path: string; many: boolean }
    /** All pages below a folder, in the order of their files. */
    | { kind: 'files'; folder: string }
  );

/** A redirect of the redirects plugin. */
export interface Redirect {
  from: string;
  to: string;
  line?: number;
}

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
  /** '' where edit links are not wanted. */
  editUri?: string;
  editUriTemplate?: string;
  /** Patterns in the form of .gitignore. */
  excludeDocs: string[];
  notInNav: string[];
  redirects: Redirect[];
  markdown: MarkdownOptions;
}

/** Docs of another mkdocs.yml that `nav` includes. */
export interface IncludedSite {
  /** Folder of the site in which they lie. */
  alias: string;
  config: SiteConfig;
}
