/** Words of the charts. */
export const charts = {
  section: 'Charts',
  table: 'Table',
  export: 'Export {{title}}',
  exportPng: 'Picture (PNG)',
  exportCsv: 'Figures (CSV)',
  exportFailed: 'The picture could not be made.',
  hint: 'Arrow keys move between the parts of the chart, Home and End go to its ends.',
  hintSelect: 'Enter opens the rows behind a part.',
  plot: '{{title}}, chart',
  selectRow: 'Open the rows of {{name}}',
  period: 'Period',
  partial: 'Not complete',
  partialName: '{{name}} (not complete)',
  releases: 'Platform releases',
  releasesMore_one: '{{names}} and {{count}} more',
  releasesMore_other: '{{names}} and {{count}} more',
  markerKey: '{{number}}: {{label}}, {{date}}',
  noneInRange: 'No data for this scope and period',

  deploymentsTitle: 'Deployments',
  deploymentsText:
    'How often services are deployed, and how many of those fail.',
  deploymentsEmpty:
    'Nothing was deployed yet, as far as is known here. Bars appear with the first deployment that is reported.',
  deploymentsAll: 'All deployments',
  deploymentsSuccessful: 'Of those, successful',
  deploymentsGood: 'Without trouble',
  deploymentsFailed: 'Failed',
  perDay: 'Successful',

  leadTimeTitle: 'Lead time for changes',
  leadTimeText:
    'From commit to production. Half of all changes are faster than the line.',
  leadTimeEmpty:
    'No change with a known commit time was deployed. Send the commits of a deployment to see lead times.',
  median: 'Median',
  p75: '75% are faster',
  p90: '90% are faster',
  changes: 'Changes',

  distributionTitle: 'How lead times spread',
  distributionText: 'How many changes took how long, in the whole period.',
  distributionWhat: 'How lead times spread',
  leadTime: 'Lead time',
  upTo: '{{from}} to {{to}}',
  andMore: '{{from}} or more',
  shareOfChanges: 'Of all',
  medianAt: 'Median: {{duration}}',

  stagesTitle: 'Where the time goes',
  stagesText:
    'Stages of a change. Medians of stages do not add up to the median of all.',
  stagesEmpty:
    'No stage is known. They need pull requests with the times of their opening, review and merge.',
  stage: 'Stage',
  coding: 'Coding',
  codingText: 'first commit to pull request',
  review: 'Review',
  reviewText: 'pull request to first review',
  waiting: 'Waiting',
  waitingText: 'first review to merge',
  deploy: 'Deploy',
  deployText: 'merge to production',

  failRateTitle: 'Change fail rate',
  failRateText: 'Share of deployments that failed or needed intervention.',
  failRateEmpty:
    'Without deployments there is no share of failed ones. Nothing deployed is not the same as nothing failed.',
  failRate: 'Fail rate',
  failures: 'Failed',
  deployments: 'Deployments',

  recoveryTitle: 'Recovery from failed deployments',
  recoveryText:
    'How long it took until a failure was dealt with, and which are still open.',
  recoveryEmpty:
    'No deployment failed, or it is not known when one was recovered from.',
  recovered: 'Recovered',
  open: 'Still open',

  reworkTitle: 'Deployment rework rate',
  reworkText:
    'Share of deployments that were not planned, but repair something.',
  reworkEmpty: 'Without deployments there is no share of unplanned ones.',
  reworkRate: 'Rework rate',
  rework: 'Unplanned',
  successful: 'Successful deployments',
} as const;
