/** Words of the page that compares before and after. */
export const adoption = {
  title: 'Before and after',
  what: 'The comparison',
  whatTeams: 'The teams',
  settings: 'What is compared',
  date: 'On the platform since',
  dateClear: 'Take the date of the catalog',
  length: 'Days on each side',
  lengthauto: 'As many as there are',
  lengthdays: 'Up to {{days}} days',
  gap: 'Days to settle in',
  gapnone: 'None',
  gapdays: '{{days}} days',

  sinceAsked: 'Before and after {{date}}, the day that you chose.',
  sinceAnnotation:
    'On the platform since {{date}}, as the catalog says of {{entity}}.',
  sinceGoldenPath:
    'On the platform since {{date}}: {{entity}} brought {{service}} to production then, its first service from a template.',
  side: '{{name}}: {{range}}, {{days}} days',
  gapNote: '{{days}} days after the date are left out.',
  pending_one:
    '{{number}} service has newer events that are not in the figures yet.',
  pending_other:
    '{{number}} services have newer events that are not in the figures yet.',
  moreServices:
    '{{before}} services deployed before, {{after}} until the end: some of the difference in deployments is that of their number.',
  thin: 'There are only {{days}} days on a side so far. What is shown may change much with the next ones.',
  approximate: 'Medians are within 0.5% of the exact ones.',

  before: 'Before',
  after: 'After',
  range: '{{low}} to {{high}}',
  upTo: 'up to any number',
  values: '{{value}}, {{n}}',
  likely: 'likely {{range}}',
  plot: '{{metric}}: {{value}} before, {{other}} after',

  better: 'Better',
  worse: 'Worse',
  noClearChange: 'No clear change',
  notEstablished: 'Not established',

  rosedeploymentFrequency:
    'Deployments rose from {{before}} to {{after}}: {{size}}. Established.',
  felldeploymentFrequency:
    'Deployments fell from {{before}} to {{after}}: {{size}}. Established.',
  rosechangeLeadTime:
    'A change takes longer to production, {{after}} instead of {{before}}: {{size}}. Established.',
  fellchangeLeadTime:
    'A change is in production sooner, after {{after}} instead of {{before}}: {{size}}. Established.',
  rosechangeFailRate:
    'More deployments fail, {{after}} instead of {{before}}: {{size}}. Established.',
  fellchangeFailRate:
    'Fewer deployments fail, {{after}} instead of {{before}}: {{size}}. Established.',
  rosefailedDeploymentRecoveryTime:
    'Recovery takes longer, {{after}} instead of {{before}}: {{size}}. Established.',
  fellfailedDeploymentRecoveryTime:
    'Recovery is quicker, {{after}} instead of {{before}}: {{size}}. Established.',
  rosedeploymentReworkRate:
    'More deployments were not planned, {{after}} instead of {{before}}: {{size}}. Established.',
  felldeploymentReworkRate:
    'Fewer deployments were not planned, {{after}} instead of {{before}}: {{size}}. Established.',
  unclear:
    '{{before}} before, {{after}} after. The difference may be chance: it lies between {{low}} and {{high}}.',
  tooFewBefore:
    'Too little to say: {{before}} before. Each side needs at least {{fewest}}.',
  tooFewAfter:
    'Too little to say: {{after}} after. Each side needs at least {{fewest}}.',
  tooFewOnBothSides:
    'Too little to say: {{before}} before, {{after}} after. Each side needs at least {{fewest}}.',
  zeroMedian:
    'One of the medians is likely no time at all, so that there is no ratio to it.',

  timesAsMany: '{{low}} to {{high}} times as many',
  timesAsLong: '{{low}} to {{high}} times as long',
  fewer: '{{low}} to {{high}} fewer',
  shorter: '{{low}} to {{high}} shorter',
  higher: '{{low}} to {{high}} points higher',
  lower: '{{low}} to {{high}} points lower',
  oneTimes: '{{value}} times',
  onePointsHigher: '{{value}} points higher',
  onePointsLower: '{{value}} points lower',

  nDeployments_one: '{{number}} deployment',
  nDeployments_other: '{{number}} deployments',
  nChanges_one: '{{number}} change',
  nChanges_other: '{{number}} changes',
  nRecoveries_one: '{{number}} recovery',
  nRecoveries_other: '{{number}} recoveries',

  howTitle: 'How this was computed',
  howFrequency:
    'Deployment frequency: the exact interval for the ratio of two Poisson rates. It takes deployments for independent of each other; as they come in bursts, the truth is a little less certain.',
  howShares:
    'Change fail rate and rework: the difference of two shares with Newcombe’s interval, method 10; the shares themselves with Wilson’s.',
  howMedians:
    'Lead time and recovery: the ratio of two medians, by a bootstrap of 2,000 draws with a fixed seed, so that the same question has the same answer. Changes of one deployment resemble each other, so the truth is a little less certain.',
  howVerdict:
    'Intervals have a confidence of 95%. A difference is called established when its interval leaves out “no difference”. With fewer than five values on a side nothing is. Of five metrics that did not change, one is called changed about once in five comparisons.',
  howCause:
    'This shows that something changed around a date. It does not show why: seasons, people and the work itself change too.',

  csv: 'Export as CSV',

  noDateTitle: 'There is no date to compare around',
  noDateNone:
    'Nothing in the catalog says when this scope came to the platform. Choose a date above, or write it into the entity file of the team, system or service:',
  noDateSeveral:
    'The services of this scope came at different times, or some have not come. Choose a date above, or one of the teams:',
  noDateInvalid:
    'The annotation of {{entity}} is no date. Write it like this into its entity file, or choose a date above:',
  goldenPath:
    'Without it, the day counts on which a team first brought a service to production that it made from a template.',
  noBeforeTitle: 'There is nothing before {{date}}',
  noBeforeText:
    'The first deployment of this scope was reported on that day or later. Import its history, or choose a later date.',
  noAfterTitle: 'There is nothing after {{date}} yet',
  noAfterText:
    'The date and the days to settle in are not over. Come back later, or choose another date.',
  importHistory: 'How to import history',

  teamsTitle: 'Those who came, beside those who had not',
  teamsText:
    'Over the same days: {{adopted}} of this scope, beside {{notYet}} of teams that had not come by the end. Teams without a date count as not come.',
  servicesCount_one: '{{number}} service',
  servicesCount_other: '{{number}} services',
  trendTable: 'Change of those who came and of those who had not',
  metric: 'Metric',
  came: 'Came',
  notCome: 'Had not come',
  beside: 'Beside each other',
  change: '{{before}} to {{after}}',
  trendbetter: 'Those who came did better: {{size}}.',
  trendworse: 'Those who came did worse: {{size}}.',
  trendnoClearChange: 'No clear difference between both.',
  trendnotEstablished: 'Too little to compare.',
  noTrend:
    'There is nobody to compare with: no other team that you may see had not come by the end.',
  cause:
    'An observed difference is no proof of a cause: teams choose when they come, and those who come first differ from others.',
  teamsTable: 'Teams',
  team: 'Team',
  since: 'Since',
  notSince: 'No date',
  services: 'Services',
  noTeam: 'Owned by no team',
  cohortadopted: 'In this comparison',
  cohortnotYet: 'Had not come',
  cohortother: 'Came at another time',
  marker: '{{title}} on the platform',
} as const;
