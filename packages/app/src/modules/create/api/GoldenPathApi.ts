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

/** Something that a run made outside of its own folder. */
export interface RunResource {
  kind: string;
  /** Its name, address or reference. */
  ref: string;
  state: 'making' | 'made' | 'kept' | 'removed' | 'left';
  /** Why it was left, and what to do about it. */
  note: string | null;
}

/** How a run stands, and what became of what it made. */
export interface RunOutcome {
  status: string;
  /** Whether somebody stopped it; it counts as failed then. */
  cancelled: boolean;
  items: RunResource[];
}

/** What the forms and runs of the golden paths ask the scaffolder. */
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
  /** @throws ResponseError - 404 for a run that the person may not see. */
  getRun(taskId: string): Promise<RunOutcome>;
}

export const goldenPathApiRef = createApiRef<GoldenPathApi>().with({
  id: 'plugin.scaffolder.golden-path',
  pluginId: 'scaffolder',
});
