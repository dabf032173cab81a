/** The issue that is measured: growth, and a page that people wait for. */
const MAX_RATIO = 2;
const MAX_PAGE_MS = 2000;

const ms = value => `${value.toFixed(value < 100 ? 1 : 0)} ms`.padStart(9);

/**
 * @typedef {{ p50: number, p95: number }} Times milliseconds
 * @typedef {{ name: string, small: Times, large: Times }} Row
 */

/**
 * @param {Row[]} rows
 * @param {{ small: number, large: number }} sizes entities
 * @returns {string[]} a table
 */
export function toTable(rows, sizes) {
  const head = `${'query'.padEnd(28)}${`p50 at ${sizes.small}`.padStart(
    12,
  )}${'p95'.padStart(10)}${`p50 at ${sizes.large}`.padStart(
    15,
  )}${'p95'.padStart(10)}  p95 ratio`;
  return [
    head,
    ...rows.map(
      ({ name, small, large }) =>
        `${name.padEnd(28)}   ${ms(small.p50)} ${ms(small.p95)}      ${ms(
          large.p50,
        )} ${ms(large.p95)}  ${(large.p95 / small.p95).toFixed(1).padStart(9)}`,
    ),
  ];
}

/**
 * @param {Row[]} rows the last one is the whole page
 * @returns {string[]} a sentence for each broken limit
 */
export function overLimit(rows) {
  const slower = rows
    .filter(({ small, large }) => large.p95 >= MAX_RATIO * small.p95)
    .map(
      ({ name, small, large }) =>
        `${name}: ${(large.p95 / small.p95).toFixed(
          1,
        )} times as long; the limit is ${MAX_RATIO}`,
    );
  const page = rows[rows.length - 1];
  return page.large.p95 > MAX_PAGE_MS
    ? [
        ...slower,
        `${page.name}: ${ms(
          page.large.p95,
        ).trim()}; the limit is ${MAX_PAGE_MS} ms`,
      ]
    : slower;
}
