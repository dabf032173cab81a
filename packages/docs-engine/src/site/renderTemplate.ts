import { escapeHtml } from '../highlight/codeBlock';
import { icons } from './icons';
import type { SitePage, SitePlan } from './types';

export interface TemplateInput {
  plan: SitePlan;
  /** Undefined for a page that is not from the docs, such as 404. */
  page?: SitePage;
  title: string;
  description?: string;
  /** What else stands in the head of the page. */
  headHtml?: string;
  /** Way to the site's root: `./`, `../` and so on. */
  base: string;
  tocHtml: string;
  contentHtml: string;
  hide: Set<string>;
  previous?: SitePage;
  next?: SitePage;
}

function pagerLink(
  page: SitePage,
  base: string,
  direction: 'prev' | 'next',
): string {
  const [word, icon] =
    direction === 'prev' ? ['Previous', icons.previous] : ['Next', icons.next];
  const title = escapeHtml(page.title);
  return (
    `<a href="${base}${page.destination.url}" class="md-footer__link md-footer__link--${direction}" rel="${direction}">` +
    `<span class="md-footer__button md-icon">${icon}</span><span class="md-footer__title"><span class="md-footer__direction">${word}</span> <span class="md-ellipsis">${title}</span></span></a>`
  );
}

function renderFooter({ previous, next, base, hide }: TemplateInput): string {
  if (hide.has('footer') || (!previous && !next))
    return '<footer class="md-footer"></footer>';
  const links = [
    previous && pagerLink(previous, base, 'prev'),
    next && pagerLink(next, base, 'next'),
  ].filter(Boolean);
  return `<footer class="md-footer"><nav class="md-footer__inner md-grid" aria-label="Previous and next page">${links.join(
    '',
  )}</nav></footer>`;
}

/**
 * A whole page, with the names that the TechDocs reader and its add-ons look
 * for. It comes in two parts: the navigation goes between them, which on a
 * large site is most of the page and mostly the same on all of them.
 */
export function renderTemplate(
  input: TemplateInput,
): [beforeNav: string, afterNav: string] {
  const { plan, page, title, base, hide } = input;
  const site = escapeHtml(plan.config.siteName);
  const heading =
    page && page.destination.url === ''
      ? site
      : `${escapeHtml(title)} - ${site}`;
  const description = input.description ?? plan.config.siteDescription;
  const meta = description
    ? `<meta name="description" content="${escapeHtml(description)}">`
    : '';
  const head = input.headHtml ?? '';
  const edit = page?.editUrl
    ? `<a href="${escapeHtml(
        page.editUrl,
      )}" title="Edit this page" class="md-content__button md-icon">${
        icons.edit
      }</a>`
    : '';
  const ownTitle = /<h1[\s>]/i.test(input.contentHtml)
    ? ''
    : `<h1>${escapeHtml(title)}</h1>\n`;
  const toc = hide.has('toc') ? '' : input.tocHtml;
  const before = `<!doctype html>
<html lang="en" class="no-js">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${meta}${head}<title>${heading}</title><link rel="stylesheet" href="${base}${
    plan.stylesheet
  }"></head>
<body dir="ltr">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off" aria-label="Navigation">
<label class="md-overlay" for="__drawer"></label>
<header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid" aria-label="Header"><label class="md-header__button md-icon" for="__drawer">${
    icons.menu
  }</label><span class="md-header__title" data-md-component="header-title">${site}</span></nav></header>
<div class="md-container" data-md-component="container"><main class="md-main" data-md-component="main"><div class="md-main__inner md-grid">
<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation"${
    hide.has('navigation') ? ' hidden' : ''
  }><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner"><nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0"><label class="md-nav__title" for="__drawer">${site}</label>`;
  const after = `</nav></div></div></div>
<div class="md-sidebar md-sidebar--secondary" data-md-component="sidebar" data-md-type="toc"${
    hide.has('toc') ? ' hidden' : ''
  }><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">${toc}</div></div></div>
<div class="md-content" data-md-component="content"><article class="md-content__inner md-typeset">${edit}
${ownTitle}${input.contentHtml}</article></div>
</div></main>
${renderFooter(input)}
</div>
</body>
</html>
`;
  return [before, after];
}
