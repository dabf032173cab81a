import { escapeHtml } from '../highlight/codeBlock';
import type { SitePlan } from './types';

/** sitemap.xml. Without `site_url` there are no absolute addresses to list, and it is empty, as in MkDocs. */
export function renderSitemap(plan: SitePlan): string {
  const base = plan.config.siteUrl;
  const urls = base
    ? plan.pages.map(page => {
        const date = new Date(page.modifiedMs).toISOString().slice(0, 10);
        const url = new URL(
          page.destination.url,
          base.endsWith('/') ? base : `${base}/`,
        );
        return `<url><loc>${escapeHtml(
          url.href,
        )}</loc><lastmod>${date}</lastmod></url>\n`;
      })
    : [];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join(
    '',
  )}</urlset>\n`;
}
