import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError, ResponseError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  TaskStep,
  TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import { canonicalRef } from '../domain/entityRefs';
import {
  previewFile,
  previewLine,
  problemsOf,
  type PreviewFile,
} from '../domain/preview';
import { ProblemsError } from '../domain/problems';
import type { TemplateKind, TemplateValues } from '../domain/values';
import type { ParameterChecker } from './ParameterChecker';
import type { TemplateFolder } from './TemplateFolder';

/** What a template would make, before anything is made. */
export interface Preview {
  /** By path. */
  files: PreviewFile[];
  totalFiles: number;
  /** What boardwalk:prepare derived; undefined for templates without it. */
  values?: TemplateValues;
  log: string[];
}

const PREPARE = 'boardwalk:prepare';

interface Options {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  checker: ParameterChecker;
  folder: TemplateFolder;
}

/** Renders templates by the scaffolder's own dry run, as the person who asks. */
export class PreviewService {
  readonly #options: Options;

  static create(options: Options): PreviewService {
    return new PreviewService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * @throws {@link ProblemsError} when the answers or the template are wrong, and
   * NotFoundError for a template that the person cannot see
   */
  async preview(
    input: { templateRef: string; values: Record<string, unknown> },
    credentials: BackstageCredentials,
  ): Promise<Preview> {
    const template = await this.#findTemplate(input.templateRef, credentials);
    const [values, files] = await Promise.all([
      this.#check(template.steps, input.values, credentials),
      this.#options.folder.read(template.entity),
    ]);
    const result = await this.#dryRun(
      {
        template: {
          ...template.entity,
          spec: { ...template.entity.spec, steps: template.steps },
        },
        values: input.values,
        directoryContents: files.map(({ path, content }) => ({
          path,
          base64Content: content.toString('base64'),
        })),
      },
      credentials,
    );
    const shown = result.directoryContents
      .map(previewFile)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    return {
      files: shown,
      totalFiles: shown.length,
      values,
      log: result.log.map(({ body }) => previewLine(body.message)),
    };
  }

  async #findTemplate(ref: string, credentials: BackstageCredentials) {
    const templateRef = canonicalRef(ref, 'template');
    if (!templateRef?.startsWith('template:'))
      throw new InputError(
        'templateRef must be a reference such as template:default/node-service',
      );
    const entity = await this.#options.catalog.getEntityByRef(templateRef, {
      credentials,
    });
    if (!entity)
      throw new NotFoundError(`There is no ${templateRef} in the catalog`);
    const { spec } = entity as TemplateEntityV1beta3;
    return {
      entity,
      // In a dry run the scaffolder does not say which template it is.
      steps: spec.steps.map(step =>
        step.action === PREPARE
          ? { ...step, input: { template: templateRef, ...step.input } }
          : step,
      ) as TaskStep[],
    };
  }

  /** Judges the answers first: the scaffolder would stop at what its schema refuses. */
  async #check(
    steps: readonly TaskStep[],
    parameters: Record<string, unknown>,
    credentials: BackstageCredentials,
  ): Promise<TemplateValues | undefined> {
    const input = steps.find(({ action }) => action === PREPARE)?.input;
    if (!/^\$\{\{\s*parameters\s*\}\}$/.test(String(input?.parameters)))
      return undefined;
    return this.#options.checker.prepare(
      {
        kind: input!.kind as TemplateKind,
        template: String(input!.template),
        parameters,
      },
      credentials,
    );
  }

  async #dryRun(
    body: object,
    credentials: BackstageCredentials,
  ): Promise<{
    log: Array<{ body: { message: string } }>;
    directoryContents: Array<{
      path: string;
      executable?: boolean;
      base64Content: string;
    }>;
  }> {
    const { auth, discovery } = this.#options;
    const [baseUrl, { token }] = await Promise.all([
      discovery.getBaseUrl('scaffolder'),
      auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'scaffolder',
      }),
    ]);
    const response = await fetch(`${baseUrl}/v2/dry-run`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (response.status === 400) throw errorOf(await response.json());
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}

/** Names fields where the scaffolder does; a mistake in the template has none. */
function errorOf(body: Parameters<typeof problemsOf>[0]): InputError {
  const problems = problemsOf(body);
  return problems.length
    ? new ProblemsError(problems)
    : new InputError(body.error?.message ?? 'The template cannot be rendered.');
}
