/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} value
 * @property {'ms' | '/s' | 'x'} unit
 * @property {number} [bar] the most for milliseconds and `x`, the least for `/s`
 * @property {{ name: string, ratio: number }} [baseline] measured in the same run
 */

const format = (value, unit) => {
  const digits = value < 100 ? 1 : 0;
  const text = value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit === '/s' || unit === 'x' ? `${text}${unit}` : `${text} ${unit}`;
};

/** @param {Row} row */
export const isKept = ({ value, unit, bar }) =>
  bar === undefined || (unit === '/s' ? value >= bar : value <= bar);

const verdict = row => {
  if (row.bar === undefined) return '';
  return isKept(row) ? 'kept' : 'MISSED';
};

/** @param {Row[]} rows @returns {string[]} a table */
export const toTable = rows =>
  [
    { cells: ['figure', 'measured', 'bar', '', 'baseline of the same run'] },
    ...rows.map(row => ({
      cells: [
        row.name,
        format(row.value, row.unit),
        row.bar === undefined ? '' : format(row.bar, row.unit),
        verdict(row),
        row.baseline
          ? `${format(row.baseline.ratio, 'x')} ${row.baseline.name}`
          : '',
      ],
    })),
  ].map(({ cells: [name, value, bar, kept, baseline] }) =>
    `${name.padEnd(46)}${value.padStart(12)}${bar.padStart(12)}  ${kept.padEnd(
      7,
    )} ${baseline}`.trimEnd(),
  );
