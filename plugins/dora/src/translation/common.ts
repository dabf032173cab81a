/** Words that several pages need. */
export const common = {
  noData: 'No data',
  perDay: '{{rate}} per day',
  perWeek: '{{rate}} per week',
  perMonth: '{{rate}} per month',
  perYear: '{{rate}} per year',
  points: '{{points}} points',
  organisation: 'Whole organisation',
  deploymentFrequency: 'Deployment frequency',
  changeLeadTime: 'Change lead time',
  changeFailRate: 'Change fail rate',
  failedDeploymentRecoveryTime: 'Failed deployment recovery time',
  deploymentReworkRate: 'Deployment rework rate',
  loading: 'Loading',
  tryAgain: 'Try again',
  errorTitle: '{{what}} could not be loaded',
  forbiddenTitle: 'You may not see these figures',
  forbiddenText:
    'Your permissions do not cover {{scope}}. Choose another scope, or ask a platform engineer for the permission dora.metric.read.',
  unknownTitle: 'Nothing is known about {{scope}}',
  unknownText:
    'The catalog has no such entity, and nothing was reported under this name. Choose another scope.',
  sections: 'DORA pages',
} as const;
