import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BuildLimits } from '../limits';
import type { ReadSnippet } from '../markdown/snippets';
import type { SitePlan } from '../site/types';
import { normalizePath } from '../site/urls';
import { readText } from './readSource';

/** Characters of snippets that are kept in memory for the next page that takes them. */
const MAX_KEPT = 16 * 1024 * 1024;

/** Reads snippets below the source root, by the real path, so that no link leads out. */
export function createSnippetReader(
  plan: SitePlan,
  limits: BuildLimits,
): ReadSnippet {
  const kept = new Map<string, string | undefined>();
  let size = 0;

  const read = (name: string): string | undefined => {
    for (const base of plan.config.markdown.snippets.basePaths) {
      const path = normalizePath(`${base}/${name}`);
      if (!path || name.startsWith('/')) continue;
      try {
        const real = realpathSync(join(plan.root, path));
        if (!real.startsWith(plan.root + sep)) continue;
        return readText(real, path, limits.maxPageBytes);
      } catch {
        // Not there, not a file, or too large: the next base path may have it.
      }
    }
    return undefined;
  };

  return name => {
    if (kept.has(name)) return kept.get(name);
    const text = read(name);
    size += text?.length ?? name.length;
    if (size <= MAX_KEPT) kept.set(name, text);
    return text;
  };
}
