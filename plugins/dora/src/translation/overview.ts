/** Words of the overview page. */
export const overview = {
  title: 'Overview',
} as const;
