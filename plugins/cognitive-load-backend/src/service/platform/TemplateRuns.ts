import type { AuthService } from '@backstage/backend-plugin-api';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';

/** A run of a template that came to its end. */
export interface TemplateRun {
  /** Who started it; null where that is not known. */
  userRef: string | null;
  failed: boolean;
}

/** Runs of templates that ended, and began since a moment. */
export interface TemplateRuns {
  list(since: Date): Promise<TemplateRun[]>;
}

const PAGE = 200;

/** Asks the scaffolder. */
export class ScaffolderTemplateRuns implements TemplateRuns {
  readonly #scaffolder: ScaffolderService;
  readonly #auth: AuthService;

  static create(options: {
    scaffolder: ScaffolderService;
    auth: AuthService;
  }): ScaffolderTemplateRuns {
    return new ScaffolderTemplateRuns(options);
  }

  private constructor(options: {
    scaffolder: ScaffolderService;
    auth: AuthService;
  }) {
    this.#scaffolder = options.scaffolder;
    this.#auth = options.auth;
  }

  async list(since: Date): Promise<TemplateRun[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const runs: TemplateRun[] = [];
    // Newest come first.
    for (let offset = 0; ; offset += PAGE) {
      const { items } = await this.#scaffolder.listTasks(
        { limit: PAGE, offset, status: ['completed', 'failed'] },
        { credentials },
      );
      const recent = items.filter(
        ({ createdAt }) => new Date(createdAt) >= since,
      );
      for (const { status, spec } of recent)
        runs.push({
          userRef: spec.user?.ref?.toLocaleLowerCase('en-US') ?? null,
          failed: status === 'failed',
        });
      if (recent.length < PAGE) return runs;
    }
  }
}
