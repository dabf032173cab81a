import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BuildOptions, buildSiteWith } from '../build/buildSite';
import { renderInline } from '../build/renderInline';
import { formatProblem } from '../problems';
import { readSite, type SiteFacts } from '../oracle/siteFacts';

/** A source tree on disk for one test. */
export class SiteTree {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'docs-engine-')));
  readonly source = join(this.root, 'source');
  readonly #output = join(this.root, 'out');

  write(files: Record<string, string>): void {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.source, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  /** Builds it, and says what a reader meets and the owner is told. */
  async build(
    options: Partial<BuildOptions> = {},
  ): Promise<SiteFacts & { problems: string[] }> {
    rmSync(this.#output, { recursive: true, force: true });
    const result = await buildSiteWith(
      { sourceDir: this.source, outputDir: this.#output, ...options },
      renderInline,
    );
    return {
      ...readSite(this.#output, () => {}),
      problems: result.problems.map(formatProblem),
    };
  }

  output(file: string): string {
    return readFileSync(join(this.#output, file), 'utf8');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
