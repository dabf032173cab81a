/** Lines that show each page's figures, and how they compare with a baseline. */
export function pageTable(measured, baseline) {
  const rows = Object.entries(measured).map(([page, now]) => [
    page,
    kilobytes(now.bytes),
    String(now.requests),
    `${now.interactiveMs} ms`,
    kilobytes(baseline[page].bytes),
    (now.bytes / baseline[page].bytes).toFixed(2),
  ]);
  return table([
    ['page', 'wire', 'requests', 'interactive', 'gzip only', 'ratio'],
    ...rows,
  ]);
}

/** The heaviest files of one page, and how many files make up the rest. */
export function fileTable(files, count = 10) {
  const rest = files.slice(count);
  const restBytes = rest.reduce((sum, file) => sum + file.bytes, 0);
  return table([
    ...files
      .slice(0, count)
      .map(file => [kilobytes(file.bytes), new URL(file.url).pathname]),
    [kilobytes(restBytes), `${rest.length} more`],
  ]);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function table(rows) {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}
