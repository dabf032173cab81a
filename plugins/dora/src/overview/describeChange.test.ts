import { describeChange } from './describeChange';

it.each([
  ['deploymentFrequency', 1, 1.5, 'better', 'more', 0.5],
  ['deploymentFrequency', -1, 0.5, 'worse', 'less', 0.5],
  ['changeLeadTime', -3600, 0.8, 'better', 'shorter', 0.2],
  ['changeLeadTime', 3600, 1.2, 'worse', 'longer', 0.2],
  ['failedDeploymentRecoveryTime', -60, 0.25, 'better', 'shorter', 0.75],
  ['changeFailRate', 0.02, 2, 'worse', 'higher', 0.02],
  ['changeFailRate', 0.02, null, 'worse', 'higher', 0.02],
  ['deploymentReworkRate', -0.1, 0, 'better', 'lower', 0.1],
] as const)(
  '%s by %s (times %s) is %s: %s',
  (metric, absolute, ratio, tone, word, value) => {
    const words = describeChange(metric, { absolute, ratio });
    expect(words).toMatchObject({ tone, word });
    expect(words.amount?.value).toBeCloseTo(value);
  },
);

it.each([
  ['changeLeadTime', null, null, 'noComparison'],
  ['deploymentFrequency', 2, null, 'fromZero'],
  ['deploymentFrequency', 0, null, 'unchanged'],
  ['changeLeadTime', 1, 1.001, 'unchanged'],
  ['changeFailRate', 0.0001, 1.01, 'unchanged'],
] as const)('%s by %s (times %s) is %s', (metric, absolute, ratio, word) => {
  expect(describeChange(metric, { absolute, ratio })).toEqual({
    tone: 'even',
    word,
  });
});
