/** Texts on the page of a component. */
export const entity = {
  card: 'Repository',
  badAnnotation:
    'The annotation {{annotation}} must be namespace/name, and it is "{{value}}".',
  open: 'Open source',
} as const;
