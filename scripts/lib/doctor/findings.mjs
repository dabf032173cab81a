/**
 * One line of the doctor's report.
 * @typedef {{ mark: 'ok' | 'open' | 'bad', what: string, advice?: string }} Finding
 *   open: not there, which may be as wanted; bad: needs attention
 */

/** @param {string} what @returns {Finding} */
export const ok = what => ({ mark: 'ok', what });

/** @param {string} what @param {string} [advice] @returns {Finding} */
export const open = (what, advice) => ({ mark: 'open', what, advice });

/** @param {string} what @param {string} [advice] @returns {Finding} */
export const bad = (what, advice) => ({ mark: 'bad', what, advice });

const signs = { ok: '✓', open: '○', bad: '✗' };

/** @param {Finding} finding @returns {string[]} */
export const findingLines = ({ mark, what, advice }) => [
  `  ${signs[mark]} ${what}`,
  ...(advice ? [`      ${advice}`] : []),
];
