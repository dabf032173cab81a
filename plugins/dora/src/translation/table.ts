/** Words of the lists. */
export const table = {
  first: 'First page',
  next: 'Next page',
  csv: 'Export as CSV',
  csvFailed: 'The export failed. Try again.',
  any: 'Any',
} as const;
