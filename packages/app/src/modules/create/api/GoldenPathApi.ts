import { createApiRef } from '@backstage/frontend-plugin-api';

/** Whether a new component may have a name. */
export interface NameCheck {
  name: string;
  available: boolean;
  /** Whole sentences that say what is wrong with it. */
  problems: string[];
}

/** A Git host on which a repository can be made. */
export interface RepositoryHost {
  /** `boardwalk`, or the host of an integration as in `github.com`. */
  host: string;
  provider: string;
  title: string;
  /** Whether templates can create repositories there. */
  canPublish: boolean;
}

/** A file as the template would write it. */
export interface PreviewFile {
  /** Relative, with slashes. */
  path: string;
  /** Bytes. */
  size: number;
  executable: boolean;
  binary: boolean;
  /** Null for binary files, and for those too large to be sent. */
  content: string | null;
}

/** What a template would write for some answers. */
export interface TemplatePreview {
  files: PreviewFile[];
  /** More than `files` holds where there are very many. */
  totalFiles: number;
  log: string[];
}

/** What the forms of the golden paths ask the scaffolder. */
export interface GoldenPathApi {
  checkName(
    request: { name: string; owner?: string; host?: string },
    signal?: AbortSignal,
  ): Promise<NameCheck>;
  listHosts(): Promise<RepositoryHost[]>;
  /**
   * Renders a template. Nothing is created.
   *
   * @throws ResponseError - 400 with what is wrong with the answers.
   */
  preview(
    templateRef: string,
    values: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<TemplatePreview>;
}

export const goldenPathApiRef = createApiRef<GoldenPathApi>().with({
  id: 'plugin.scaffolder.golden-path',
  pluginId: 'scaffolder',
});
