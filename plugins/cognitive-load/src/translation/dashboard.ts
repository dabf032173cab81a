/** Words of the pages with all results. */
export const dashboard = {
  overview: 'Overview',
  groups: 'Groups',
  trend: 'Trend',
  distribution: 'Distribution',
  adoption: 'Before and after',
  comments: 'Comments',
  actions: 'Actions',
  platform: 'Platform',
  manage: 'Manage',
  toManage: 'Manage surveys',
  filters: 'What is shown',
  wave: 'Survey',
  stateopen: 'open',
  stateclosing: 'closing',
  statevoid: 'void',
  statedraft: 'draft',
  statepublished: 'published',
  group: 'Group, with those below it',
  groupSearch: 'Find a group',
  exportcsv: 'CSV',
  exportjson: 'JSON',
  exportFailed: 'The file could not be made. Try again.',

  notShown: 'Not shown',
  notShownText:
    'Hatched cells are not shown: their figures, or what is left when they are subtracted from others, would tell of too few people.',
  sureTitle: 'How sure is that?',
  itemsTitle: 'The questions',
  itemsText:
    'Each question from 0 to 100, where more is heavier; of satisfaction more is better, and further blocks have scales of their own. Questions need more answers than the index, so some groups have an index and no questions.',
  question: 'Question',
  group1: 'Group',
  index: 'Index',
  mean: 'Mean',
  likely: 'Likely between',
  people: 'Counted',
  answered: 'Answered',
  change: 'Since the survey before',
  flagged: 'stands out among all groups',
  noChange: 'Not compared',
  spreadTitle: 'The groups beside each other',
  spreadText:
    '{{shown}} of {{all}} groups below are shown. Their index goes from {{low}} to {{high}}.',
  spreadNone: 'No group below can be shown.',
  spreadLabel: 'Index of the groups: {{groups}}',

  heatTitle: 'Heat map',
  heatText: 'The stronger the colour, the heavier the load.',
  tableTitle: 'The same as a table',
  sorted: 'Press a column’s name to sort by it.',

  metric: 'What is shown',
  chartTitle: '{{metric}} over the surveys',
  chartLabel:
    '{{metric}} of {{group}} over the surveys. The table below has the same figures.',
  breaks: 'other questions from here on',
  missingsuppressed: 'not shown',
  'missingnot-in-wave': 'not asked',
  missingvoid: 'void',
  survey: 'Survey',
  version: 'Questions',
  versionOf: '{{title}}, version {{version}}',
  value: 'Value',
  compareTitle: 'Compare two surveys',
  compareFrom: 'Earlier',
  compareTo: 'Later',
  compareText:
    'From {{from}} to {{to}}, {{group}}. A difference is called lighter or heavier when it is 5 points or more and unlikely to be chance; that cannot be told of most small teams.',
  compareNone:
    'The group is not shown in both surveys, so nothing can be compared.',
  compareOne:
    'Two published surveys are needed to compare. There is one so far.',
  compareDifferent:
    'The two surveys asked different questions. Figures of different questions must not be compared: choose surveys with the same questions.',
  whatCompare: 'The comparison',
  difference: 'Difference',
  p: 'p',
  verdict: 'Verdict',

  distributionText:
    'How many people carry a light load (25 or less), a heavy one (75 or more), or one in between. To the nearest 10%, so that the shares need not add up to 100. Groups of 10 or more answers only.',
  distributionNone: 'No group here has enough answers to show how they spread.',
  low: 'Light',
  mid: 'In between',
  high: 'Heavy',
  percent: '{{percent}}%',

  adoptionTitle:
    'Groups that came to the golden path, beside those that did not',
  adoptionText:
    'A group has come when at least half of its production services were on the golden path for 28 days.',
  reasonTitle: 'There is nothing to compare yet',
  'reasontoo-few-people':
    'Too few people would be in one of the two cohorts to show their means without exposing them.',
  'reasonnobody-adopted':
    'No group came to the golden path between the two surveys.',
  'reasoneverybody-adopted':
    'All groups came to the golden path: there is nobody to compare with.',
  'reasondifferent-questions':
    'The two surveys asked different questions. Choose surveys with the same questions.',
  cohort: 'Cohort',
  came: 'Came to the golden path',
  others: 'Had not come',
  before: 'Before',
  after: 'After',
  cohortValue: '{{mean}} ({{n}} answers)',
  cohortGroups: 'Groups',
  effectLabel:
    'Index of those who came: {{a}} before, {{b}} after. Of the others: {{c}} before, {{d}} after.',
  effect:
    'Those who came changed by {{diff}} points compared with the others, likely between {{low}} and {{high}} (p {{p}}).',
  effectNoInterval:
    'Those who came changed by {{diff}} points compared with the others (p {{p}}).',
  effectimproved: 'That is a lighter load, unlikely to be chance.',
  effectworse: 'That is a heavier load, unlikely to be chance.',
  'effectno-clear-change': 'That is not established: it may be chance.',
  caveat:
    'This is no experiment. Groups chose when to come, and those that come first differ from others; seasons, people and the work itself change too. A difference shows that something happened beside the golden path, not that the golden path did it.',

  commentsText:
    'Without names, in the order of their text, and only where 10 or more answered. A comment of a smaller group stands at a group above it.',
  commentsNone: 'No comments can be shown here.',
  commentsNoneText:
    'Nobody commented, or too few people answered to show comments without exposing who wrote them. Choose a group further up.',
  whatComments: 'The comments',
  hide: 'Hide',
  hideNamed: 'Hide the comment “{{start}}”',
  hideTitle: 'Hide this comment?',
  hideText:
    'Do this when a comment tells who wrote it, or is about a person. It is gone from all pages for everyone, and cannot be shown again.',
  hideConfirm: 'Hide for everyone',
  failed: 'That did not work: {{message}}',
} as const;
