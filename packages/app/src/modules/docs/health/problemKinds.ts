/** What one kind of problem is called, and what to do about it. */
interface ProblemKind {
  one: string;
  many: string;
  advice: string;
}

const kinds: Record<string, ProblemKind> = {
  link: {
    one: 'broken link',
    many: 'broken links',
    advice:
      'The link leads to no page or file of the docs. Correct its path, which begins at the page that holds the link.',
  },
  anchor: {
    one: 'broken anchor',
    many: 'broken anchors',
    advice:
      'The page is there, but no heading of that name is on it. Open the page, copy the link of the heading, and use what follows the #.',
  },
  image: {
    one: 'missing image',
    many: 'missing images',
    advice:
      'The picture is not in the docs folder. Add the file, or correct its path, which begins at the page that shows it.',
  },
  nav: {
    one: 'navigation entry',
    many: 'navigation entries',
    advice:
      'The navigation names something that is not there. Correct or remove the entry below nav in mkdocs.yml.',
  },
  orphan: {
    one: 'orphan page',
    many: 'orphan pages',
    advice:
      'No entry of the navigation leads to this page. Add it below nav in mkdocs.yml, or list it below not_in_nav if that is on purpose.',
  },
  config: {
    one: 'setting without effect',
    many: 'settings without effect',
    advice:
      'The docs are built as if it were not there. Correct its name, or remove it.',
  },
  snippet: {
    one: 'missing snippet',
    many: 'missing snippets',
    advice:
      'The file to insert is not in the source of the docs. Add it, or correct its path, which begins at the folder of mkdocs.yml.',
  },
  markdown: {
    one: 'note on Markdown',
    many: 'notes on Markdown',
    advice:
      'This part is not shown as it was meant. Write it as the note says.',
  },
  limit: {
    one: 'limit',
    many: 'limits',
    advice:
      'This part is larger than the portal takes. Split it, or ask the platform team to raise the limit.',
  },
};

const other: ProblemKind = {
  one: 'note',
  many: 'notes',
  advice: 'The docs were built without it.',
};

/** Kinds in the order of their urgency; unknown ones come last. */
export const kindOrder = Object.keys(kinds);

export const problemKind = (kind: string): ProblemKind => kinds[kind] ?? other;

/** "3 broken links" */
export function countOf(kind: string, number: number): string {
  const { one, many } = problemKind(kind);
  return `${number} ${number === 1 ? one : many}`;
}

/** The kinds that occur, the most urgent first. */
export function sortKinds(found: string[]): string[] {
  const rank = (kind: string) =>
    kindOrder.includes(kind) ? kindOrder.indexOf(kind) : kindOrder.length;
  return [...new Set(found)].sort((a, b) => rank(a) - rank(b));
}
