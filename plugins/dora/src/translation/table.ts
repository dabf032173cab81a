/** Words of the lists. */
export const table = {
  first: 'First page',
  next: 'Next page',
  csv: 'Export as CSV',
  csvFailed: 'The export failed. Try again.',
  any: 'Any',
  leftOut_one:
    '{{count}} component is left out: it is of a type that is never deployed, and nothing was reported about it.',
  leftOut_other:
    '{{count}} components are left out: they are of types that are never deployed, and nothing was reported about them.',
  leftOutShown_one: '{{count}} component that is never deployed is shown too.',
  leftOutShown_other:
    '{{count}} components that are never deployed are shown too.',
  showAll: 'Show all',
  leaveOut: 'Leave them out',
} as const;
