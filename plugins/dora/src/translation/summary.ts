/** Words of the cards on entity pages and on the first page. */
export const summary = {
  cardTitle: 'Delivery, last 90 days',
  details: 'All figures',
  start: 'How to begin',
  emptyTitle: 'No deployments reported yet',
  emptyText:
    'Figures appear as soon as a pipeline reports its first deployment.',
  noServices: 'Figures appear when something that is deployed belongs here.',
  teams: 'Your teams',
  team: 'Team',
  noTeamTitle: 'You are not in a team yet',
  noTeamText:
    'The figures of your team appear here. A platform engineer can add you to a group of the catalog.',
} as const;
