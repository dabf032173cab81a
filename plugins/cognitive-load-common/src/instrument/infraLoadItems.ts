/** The closed questions of `infra-load` 1. They are not validated. */
export const INFRA_LOAD_ITEMS = [
  {
    key: 'know',
    question:
      'To ship it, how much did you need to know about the infrastructure underneath (clusters, networks, pipelines, cloud accounts)?',
    labels: [
      'Next to nothing',
      'A little',
      'A fair amount',
      'A lot',
      'Specialist level',
    ],
  },
  {
    key: 'hold',
    question:
      'How many separate steps and details did you have to keep in mind at once?',
    labels: [
      'One or two',
      'A few',
      'Several',
      'Many',
      'More than I could hold',
    ],
  },
  {
    key: 'effort',
    question: 'How hard did you have to think to get it into production?',
    labels: ['Barely', 'A little', 'Moderately', 'Hard', 'Extremely hard'],
  },
  {
    key: 'find',
    question:
      'How easy or hard was it to find the document or answer you needed?',
    labels: ['Very easy', 'Easy', 'Neither easy nor hard', 'Hard', 'Very hard'],
  },
  {
    key: 'tools',
    question:
      'How much switching between tools, consoles and repositories did it take?',
    labels: ['None', 'A little', 'A moderate amount', 'A lot', 'A great deal'],
  },
  {
    key: 'clarity',
    question:
      'When a pipeline, template or platform action failed or stalled, how clear was it what had gone wrong and what to do next?',
    labels: ['Not at all', 'Slightly', 'Moderately', 'Mostly', 'Completely'],
    reversed: true,
  },
  {
    key: 'help',
    question:
      'How often did an infrastructure task have to wait for another team or a ticket?',
    labels: ['Never', 'Rarely', 'Sometimes', 'Often', 'Every time'],
  },
  {
    key: 'ops',
    question:
      'In the last four weeks, how much of your attention went to keeping services and their infrastructure running rather than to planned work?',
    labels: ['Almost none', 'A little', 'About half', 'Most', 'Almost all'],
  },
  {
    key: 'frust',
    question: 'How frustrating was getting your work into production?',
    labels: ['Not at all', 'Slightly', 'Moderately', 'Very', 'Extremely'],
  },
  {
    key: 'sat',
    question:
      'Overall, how satisfied or dissatisfied are you with the portal and platform?',
    labels: [
      'Very dissatisfied',
      'Dissatisfied',
      'Neither satisfied nor dissatisfied',
      'Satisfied',
      'Very satisfied',
    ],
  },
];
