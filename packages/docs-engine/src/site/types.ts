import type { SiteConfig } from '../config/types';
import type { Destination } from './urls';

/** A page that will be written. */
export interface SitePage {
  /** Path below the source root. */
  sourcePath: string;
  /** Path below the docs folder, as nav and edit links name it. */
  docsPath: string;
  absolutePath: string;
  destination: Destination;
  title: string;
  /** Milliseconds since the epoch. */
  modifiedMs: number;
  editUrl?: string;
}

export type NavNode =
  | { kind: 'page'; title: string; page: number }
  /** Of a link in the site the address is one below its root. */
  | { kind: 'link'; title: string; url: string; inSite: boolean }
  | { kind: 'section'; title: string; children: NavNode[] };

/** A file that is copied as it is. */
export interface SiteAsset {
  sourcePath: string;
  /** Path below the docs folder. */
  docsPath: string;
  absolutePath: string;
  destination: Destination;
  bytes: number;
}

/** All that is decided before the first page is rendered. It can be sent to a worker. */
export interface SitePlan {
  config: SiteConfig;
  /** Real path of the source tree. */
  root: string;
  /** Web folder in which the files of the source tree can be read, where it is known. */
  sourceViewUrl?: string;
  pages: SitePage[];
  assets: SiteAsset[];
  nav: NavNode[];
  /** Indexes of pages in reading order. */
  sequence: number[];
  /** Path of the stylesheet below the site's root. */
  stylesheet: string;
}
