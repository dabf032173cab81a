import type { DefinitionsAnswer } from '@boardwalk/plugin-dora-common';

/** The definition of each metric, in the words of the manual. */
export const METRIC_DEFINITIONS: DefinitionsAnswer['metrics'] = {
  deploymentFrequency: {
    title: 'Deployment frequency',
    definition:
      'Successful deployments, per day of the range. A deployment is one attempt to bring one service to one environment.',
    unit: 'deployments per day',
    headline: 'perDay',
  },
  changeLeadTime: {
    title: 'Change lead time',
    definition:
      'From the commit of a change to the finish of the first successful deployment of the tier that has it. A change counts once for each service. Changes of the first deployment of a service count only when it names them.',
    unit: 'seconds',
    headline: 'p50',
  },
  changeFailRate: {
    title: 'Change fail rate',
    definition:
      'Successful deployments that needed intervention and failed deployments, divided by all that succeeded or failed. Attempts that were given up before they reached the environment are in neither.',
    unit: 'share',
    headline: 'value',
  },
  failedDeploymentRecoveryTime: {
    title: 'Failed deployment recovery time',
    definition:
      'From the finish of a failed deployment to the end of its last incident or, without any, to the next success in the same environment. Failures that are not recovered from are counted beside it.',
    unit: 'seconds',
    headline: 'p50',
  },
  deploymentReworkRate: {
    title: 'Deployment rework rate',
    definition:
      'Successful deployments that were not planned, divided by all successful ones: reported as such, rollbacks, and those that ended an incident or recovered a deployment.',
    unit: 'share',
    headline: 'value',
  },
};

/** What holds for all figures. */
export const FIGURE_RULES = [
  'No data is null, never 0.',
  'Percentiles are continuous: interpolated between the two nearest values. Those of one service, and of scopes with up to 4,000 deployments in the range, are computed on all values; others are within 0.5 %.',
  'An environment that no setting names is of the tier other, and never counts as production.',
  'Days, weeks from Monday and months are those of the reporting time zone.',
  'The services of a scope are counted once each, however many ways lead to them.',
  'Time that is not over, and services before their first deployment, are left out of frequencies.',
];
