import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  type GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import {
  type BuildLimits,
  type BuildResult,
  type DocsBuilder,
  formatProblem,
} from '@boardwalk/docs-engine';
import { storeEtag } from './storeEtag';

export interface NativeTechdocsGeneratorOptions {
  config: Config;
  logger: LoggerService;
  scmIntegrations: ScmIntegrationRegistry;
  builder: DocsBuilder;
  cacheDir?: string;
  env: Record<string, string | undefined>;
  plantumlServer?: string;
  limits: Partial<BuildLimits>;
  /** Called when a site is ready to be published. */
  onBuilt?(result: BuildResult, options: GeneratorRunOptions): void;
}

/** More problems than this are counted in the log instead of listed. */
const MAX_LOGGED = 100;

/**
 * Builds docs with the engine of this repository. It extends the stock
 * generator because that class is what the extension point takes.
 */
export class NativeTechdocsGenerator extends TechdocsGenerator {
  readonly #options: NativeTechdocsGeneratorOptions;

  static create(options: NativeTechdocsGeneratorOptions) {
    return new NativeTechdocsGenerator(options);
  }

  private constructor(options: NativeTechdocsGeneratorOptions) {
    super(options);
    this.#options = options;
  }

  async run(options: GeneratorRunOptions): Promise<void> {
    const { builder, cacheDir, env, plantumlServer, limits } = this.#options;
    const { logger } = options;
    const result = await builder.build({
      sourceDir: options.inputDir,
      outputDir: options.outputDir,
      cacheDir,
      siteName: options.siteOptions?.name,
      sourceEditUrl: this.#sourceEditUrl(options),
      env,
      plantumlServer,
      limits,
    });
    for (const problem of result.problems.slice(0, MAX_LOGGED)) {
      logger.warn(formatProblem(problem));
    }
    const more = result.problems.length - MAX_LOGGED;
    if (more > 0) logger.warn(`and ${more} more problems`);
    if (options.etag) await storeEtag(options.outputDir, options.etag);
    this.#options.onBuilt?.(result, options);
    logger.info(
      `Built ${result.pages} pages in ${result.durationMs} ms, ${result.cachedPages} of them unchanged`,
    );
  }

  /** Web folder where the source tree can be edited; undefined for hosts that have no such page. */
  #sourceEditUrl(options: GeneratorRunOptions): string | undefined {
    const location = options.parsedLocationAnnotation;
    if (location?.type !== 'url') return undefined;
    try {
      return this.#options.scmIntegrations.resolveEditUrl(location.target);
    } catch {
      return undefined;
    }
  }
}
