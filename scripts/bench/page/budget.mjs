const LIMITS = [
  ['bytes', 'bytes over the wire'],
  ['requests', 'requests'],
  ['interactiveMs', 'ms to interactive'],
];

/**
 * Holds measurements against a budget.
 *
 * @param {Record<string, { bytes: number, requests: number, interactiveMs: number }>} measured by page
 * @param {Record<string, Partial<{ bytes: number, requests: number, interactiveMs: number }>>} budget by page
 * @returns {string[]} one sentence for each limit that is broken
 * @throws {Error} when the budget names a page that was not measured, or a
 *   page has no budget: either would make the check pass for nothing.
 */
export function overBudget(measured, budget) {
  const missing = Object.keys(budget).filter(page => !measured[page]);
  const free = Object.keys(measured).filter(page => !budget[page]);
  if (missing.length || free.length) {
    throw new Error(
      `The budget and the measured pages differ: ${[...missing, ...free].join(
        ', ',
      )}`,
    );
  }
  return Object.entries(budget).flatMap(([page, limits]) =>
    LIMITS.filter(([key]) => measured[page][key] > limits[key]).map(
      ([key, unit]) =>
        `${page}: ${measured[page][key]} ${unit}, allowed are ${limits[key]}`,
    ),
  );
}

/** The middle one of an odd number of runs, by time to interactive. */
export function median(runs) {
  const sorted = [...runs].sort((a, b) => a.interactiveMs - b.interactiveMs);
  return sorted[Math.floor(sorted.length / 2)];
}
