import type { SourceLink } from '../markdown/env';
import type { Problem } from '../problems';
import { createLinkTargets, readLink } from '../render/links';
import type { SitePlan } from '../site/types';

/** What of a rendered page its links are checked against. */
export interface PageLinks {
  page: number;
  ids: string[];
  links: SourceLink[];
}

/** Reports links that lead to no page, no file or no heading. */
export function checkLinks(
  plan: SitePlan,
  pages: PageLinks[],
  report: (problem: Problem) => void,
): void {
  const targets = createLinkTargets(plan);
  const idsByUrl = new Map(
    pages.map(({ page, ids }) => [
      plan.pages[page].destination.url,
      new Set(ids),
    ]),
  );
  for (const { page: index, links } of pages) {
    const page = plan.pages[index];
    for (const { href, line, kind } of links) {
      const { target, fragment } = readLink(href, page);
      if (!target) continue;
      const url = targets.urlOf(target);
      if (url === undefined) {
        const message =
          kind === 'image'
            ? `The image "${href}" does not exist`
            : `The link "${href}" leads to no page or file of the docs`;
        report({ kind, file: page.sourcePath, line, message });
      } else if (
        fragment &&
        kind === 'link' &&
        idsByUrl.get(url)?.has(fragment) === false &&
        fragment !== '__top'
      ) {
        report({
          kind: 'anchor',
          file: page.sourcePath,
          line,
          message: `The link "${href}" leads to no heading of its page`,
        });
      }
    }
  }
}
