import { join } from 'node:path';
import { readSiteConfig } from '../config/siteConfig';
import type { IncludedSite, NavEntry, SiteConfig } from '../config/types';
import type { BuildLimits } from '../limits';
import { DocsBuildError, type Problem } from '../problems';
import { basename, dirname, joinPath, normalizePath } from '../site/urls';
import { findFiles } from '../source/findFiles';
import { realPathInside } from '../source/scan';
import { siteAlias } from '../site/siteAlias';
import { readText } from './readSource';

export interface IncludeOptions {
  /** Real path of the source tree. */
  root: string;
  env?: Record<string, string | undefined>;
  limits: BuildLimits;
  report(problem: Problem): void;
}

export interface ResolvedIncludes {
  nav?: NavEntry[];
  included: IncludedSite[];
}

type Include = Extract<NavEntry, { kind: 'include' }>;

class Resolver {
  readonly #options: IncludeOptions;
  readonly #included: IncludedSite[];
  /** Files that were included already, by alias. */
  readonly #fileOf = new Map<string, string>();

  constructor(options: IncludeOptions, included: IncludedSite[]) {
    this.#options = options;
    this.#included = included;
  }

  /** @param chain - the files that led here, the current one last */
  async resolve(entries: NavEntry[], chain: string[]): Promise<NavEntry[]> {
    const out: NavEntry[] = [];
    for (const entry of entries) {
      if (entry.kind === 'section')
        out.push({
          ...entry,
          children: await this.resolve(entry.children, chain),
        });
      else if (entry.kind === 'include')
        out.push(...(await this.#include(entry, chain)));
      else out.push(entry);
    }
    return out;
  }

  async #include(entry: Include, chain: string[]): Promise<NavEntry[]> {
    const from = chain[chain.length - 1];
    const written = `"${entry.many ? '*' : '!'}include ${entry.path}"`;
    const problem = (message: string): [] => {
      this.#options.report({
        kind: 'nav',
        file: from,
        line: entry.line,
        message: `${written} ${message}`,
      });
      return [];
    };
    if (!/\.ya?ml$/.test(entry.path))
      return problem('must name a .yml or .yaml file');
    const path = normalizePath(joinPath(dirname(from), entry.path));
    if (path === undefined || /^[/\\]|^[a-z]:/i.test(entry.path))
      return problem('leaves the source tree and was refused');

    if (!entry.many) {
      const site = await this.#read(path, chain, problem);
      if (!site) return [];
      const { title = site.name } = entry;
      return [{ kind: 'section', title, children: site.nav, line: entry.line }];
    }
    const files = findFiles(this.#options.root, path, this.#options.limits);
    if (!files.length) return problem('fits no file');
    const children: NavEntry[] = [];
    for (const file of files) {
      const site = await this.#read(file, chain, problem);
      if (site)
        children.push({
          kind: 'section',
          title: site.name,
          children: site.nav,
        });
    }
    return entry.title
      ? [{ kind: 'section', title: entry.title, children, line: entry.line }]
      : children;
  }

  async #read(
    file: string,
    chain: string[],
    problem: (message: string) => [],
  ): Promise<{ name: string; nav: NavEntry[] } | undefined> {
    if (chain.includes(file)) {
      problem(`leads in a circle back to "${file}"`);
      return undefined;
    }
    const config = await this.#readConfig(file, problem);
    if (!config) return undefined;
    const alias =
      siteAlias(config.siteName) ?? siteAlias(basename(dirname(file)));
    if (!alias) {
      problem(`has no usable "site_name", which names the folder of its pages`);
      return undefined;
    }
    const other = this.#fileOf.get(alias);
    if (other) {
      problem(
        other === file
          ? `includes "${file}" a second time`
          : `has the same "site_name" as "${other}", so that both would lie in "${alias}"`,
      );
      return undefined;
    }
    this.#fileOf.set(alias, file);
    this.#included.push({ alias, config });
    const nav = await this.resolve(config.nav ?? [], [...chain, file]);
    return {
      name: config.siteName,
      nav: config.nav
        ? moveBelow(alias, nav, file)
        : [{ kind: 'files', folder: alias }],
    };
  }

  async #readConfig(
    file: string,
    problem: (message: string) => [],
  ): Promise<SiteConfig | undefined> {
    const { root, env, limits, report } = this.#options;
    try {
      const path = await realPathInside(root, join(root, file), file);
      const config = readSiteConfig(
        readText(path, file, limits.maxConfigBytes),
        {
          file,
          fallbackName: basename(dirname(file)),
          env,
          report,
        },
      );
      const folder = joinPath(dirname(file), config.docsDir);
      await realPathInside(root, join(root, folder), folder);
      return { ...config, docsDir: folder };
    } catch (error) {
      if (!(error instanceof DocsBuildError)) throw error;
      problem(`cannot be included: ${error.message}`);
      return undefined;
    }
  }
}

/**
 * Puts the navigation of included mkdocs.yml files where `nav` includes them.
 * What cannot be included is a problem, and the rest of the site is built.
 */
export async function resolveIncludes(
  config: SiteConfig,
  options: IncludeOptions,
): Promise<ResolvedIncludes> {
  const included: IncludedSite[] = [];
  const resolver = new Resolver(options, included);
  const nav =
    config.nav && (await resolver.resolve(config.nav, [config.file ?? '']));
  return { nav, included };
}

const isAddress = (path: string) => /^(?:[a-z][\w+.-]*:|\/|#)/i.test(path);

/** Entries of an included file, with the folder of its pages before each path. */
function moveBelow(alias: string, nav: NavEntry[], file: string): NavEntry[] {
  return nav.map(entry => {
    const place = { file: entry.file ?? file };
    if (entry.kind === 'section')
      return {
        ...entry,
        ...place,
        children: moveBelow(alias, entry.children, file),
      };
    // What a file included itself has its place below the site's root already.
    if (entry.file || entry.kind !== 'page' || isAddress(entry.path))
      return { ...entry, ...place };
    return { ...entry, ...place, path: `${alias}/${entry.path}` };
  });
}
