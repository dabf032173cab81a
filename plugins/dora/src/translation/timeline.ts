/** Words of the timeline of a service. */
export const timeline = {
  title: 'Deployments and incidents',
  text: 'What went out, what failed, and how long incidents lasted.',
  empty: 'Nothing was deployed, and there was no incident.',
  deployments: 'Deployments',
  incidents: 'Incidents',
  oneDeployment: 'Deployment',
  oneIncident: 'Incident',
  moment: 'When',
  what: 'What',
  outcome: 'Outcome',
  fine: 'Deployment',
  failed: 'Failed deployment',
  incident: 'Incident',
  stillOpen: 'Still open',
  lasted: 'Lasted {{duration}}',
  cut: 'The newest {{number}} of each kind. Choose a shorter period to see all.',
} as const;
