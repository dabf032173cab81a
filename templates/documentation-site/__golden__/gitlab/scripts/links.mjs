import { posix } from 'node:path';

/** Text without what is shown as code, where nothing is a link. */
const withoutCode = text =>
  text.replaceAll(/^(```|~~~)[^]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** The id that a heading gets: `Who to ask` becomes `who-to-ask`. */
export const anchorOf = heading =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/[\s-]+/g, '-');

const anchorsOf = text =>
  new Set(
    [...withoutCode(text).matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading]) => anchorOf(heading)),
  );

const linksOf = text =>
  [...withoutCode(text).matchAll(/\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map(
    ([, target]) => target,
  );

/**
 * @param {Record<string, string>} pages text by path below docs/; other files are empty
 * @param {string} mkdocs the text of mkdocs.yml
 * @returns {string[]} what is wrong, one line each
 */
export function findProblems(pages, mkdocs) {
  const problems = [];
  for (const [page, text] of Object.entries(pages)) {
    for (const target of linksOf(text)) {
      // Whether other sites answer is not for a check that must never fail by chance.
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) continue;
      const [path, anchor] = decodeURI(target).split('#');
      const found = path ? posix.normalize(posix.join(posix.dirname(page), path)) : page;
      if (!(found in pages)) problems.push(`docs/${page}: ${target} leads to no file`);
      else if (anchor && !anchorsOf(pages[found]).has(anchor)) {
        problems.push(`docs/${page}: ${found} has no heading for #${anchor}`);
      }
    }
  }
  const listed = new Set([...mkdocs.matchAll(/[\s:]([\w./-]+\.md)\s*$/gm)].map(([, path]) => path));
  for (const path of listed) {
    if (!(path in pages)) problems.push(`mkdocs.yml: there is no docs/${path}`);
  }
  for (const path of Object.keys(pages)) {
    if (path.endsWith('.md') && !listed.has(path)) {
      problems.push(`mkdocs.yml: docs/${path} is not in the navigation`);
    }
  }
  return problems;
}
