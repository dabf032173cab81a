/** Words about published figures. */
export const results = {
  what: 'The survey’s results',
  whatSignals: 'The signals',
  whatActions: 'The actions',
  more: 'All about this group',
  cardTitle: 'Infrastructure load',
  scale: '0 is none, 100 is as heavy as can be.',
  bandlight: 'light',
  bandmoderate: 'moderate',
  bandheavy: 'heavy',
  likely: 'likely {{range}}',
  noInterval: 'too few answers for an interval',
  answered: '{{responded}} of {{invited}} answered',
  fewAnswers: 'Few answers',
  fewAnswersText:
    'Fewer than 8 people count, or fewer than 60% answered. Read the interval, not the number.',
  bounds:
    'Had everybody answered, the mean would lie between {{low}} and {{high}}, whatever the others had said.',
  finite:
    'Taken as a sample of the people invited, the mean of all of them lies likely between {{low}} and {{high}}.',
  median: 'Median of the groups shown: {{value}}.',
  signals: 'Signals beside {{subscale}}',
  subscales: 'Sub-scales',

  first:
    'This is the first survey that shows this group: there is nothing to compare with yet.',
  improved:
    '{{size}} points lower than in {{wave}}. That is unlikely to be chance (p {{p}}).',
  worse:
    '{{size}} points higher than in {{wave}}. That is unlikely to be chance (p {{p}}).',
  unclearLower:
    '{{size}} points lower than in {{wave}}, which may be chance (p {{p}}).',
  unclearHigher:
    '{{size}} points higher than in {{wave}}, which may be chance (p {{p}}).',
  unclearSame: 'The same as in {{wave}}.',
  interval: 'The difference lies likely between {{low}} and {{high}}.',
  verdictimproved: 'Lighter',
  verdictworse: 'Heavier',
  verdictunclear: 'No clear change',

  hidden:
    '{{group}} can’t be shown without exposing people. Shown for {{other}} ({{n}}).',
  hiddenAll: '{{group}} can’t be shown without exposing people.',
  noWaveTitle: 'No survey yet',
  noWaveText:
    'Nothing was published for this group. The first survey, before a platform is rolled out, is the baseline that later ones are compared with.',
  openTitle: 'The survey is open',
  openText:
    'Results are locked until it closes on {{date}}, for everyone: managers and administrators see no earlier than you.',
  openShare: '{{percent}}% have answered so far.',
  voidTitle: 'The last survey shows nothing',
  voidFew:
    'So few people answered {{wave}} that any figure would expose them. All answers were destroyed.',
  voidVoided: '{{wave}} was called off. All answers were destroyed.',
  baseline: 'Baseline',

  trend: 'Course of the index: {{points}}.',
  trendPoint: '{{wave}} {{value}}',
  trendMissing: '{{wave}} not shown',
  actions: 'What is done about it',
  noActions: 'Nothing is written down yet.',

  signalOf: '{{numerator}} of {{denominator}}',
  signalpercent: '{{value}}%',
  signalcount: '{{value}}',
  'signalper-100-deployments': '{{value}} per 100 deployments',
  'signalper-person': '{{value}} per person',
  signalNotConnected: 'Not connected',
  signalNoData: 'No data',
  signalFewPeople: 'Too few people to show',
  signalsNone: 'There are no signals for it.',
  signalsPeriod:
    'From the portal itself, {{from}} to {{to}}. They stand beside the answers and are never mixed into them.',
  component: 'This service',
  componentText:
    'The survey asks people about their work, never about one service. These are the answers of {{owner}}, which owns it, and signals of the service itself.',
  noOwner:
    'Nobody owns this component in the catalog, so there is no group whose answers could be shown.',
} as const;
