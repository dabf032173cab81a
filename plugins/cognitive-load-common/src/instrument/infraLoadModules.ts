const EXTENT = [
  'Not at all',
  'Slightly',
  'Moderately',
  'Very much',
  'Extremely',
];
const DORA =
  'Questions by DORA (dora.dev), State of AI-assisted Software Development 2025, CC BY 4.0, unchanged.';

const toItems = (prefix: string, labels: string[], questions: string[]) =>
  questions.map((question, i) => ({
    key: `${prefix}-${i + 1}`,
    question,
    labels,
  }));

const SEVEN = [
  'Strongly disagree',
  'Disagree',
  'Rather disagree',
  'Neither',
  'Rather agree',
  'Agree',
  'Strongly agree',
];

const rating = (key: string, question: string) => ({
  key: `tlx-${key}`,
  question,
  low: key === 'performance' ? 'Perfect' : 'Very low',
  high: key === 'performance' ? 'Failure' : 'Very high',
});

/** Blocks an organisation may switch on. None is on by itself. */
export const INFRA_LOAD_MODULES = [
  {
    key: 'dora-platform',
    title: 'Platform experience',
    intro:
      'To what extent does your platform(s) demonstrate the following characteristics?',
    attribution: DORA,
    items: toItems('platform', EXTENT, [
      'The platform provides the tools and information I need to work independently.',
      'The platform helps me follow required processes (e.g., code reviews, security sign-offs).',
      'The platform gives me clear feedback on the outcome of my tasks.',
      'The tasks I perform on the platform are well-automated.',
      'The platform team acts on the feedback I provide.',
      'The platform is easy to use.',
      'The platform helps me build and run reliable applications and services.',
      'The platform helps me build and run secure applications and services.',
      "The platform's user interface (UI) is straightforward and clean.",
      'The platform behaves in a way I would expect.',
      'The platform effectively abstracts away the complexity of underlying infrastructure',
    ]),
  },
  {
    key: 'ease-usefulness',
    title: 'Ease and usefulness',
    items: toItems('ease', SEVEN, [
      'What the platform can do covers what I need.',
      'Working with the platform is easy.',
    ]),
  },
  {
    key: 'raw-tlx',
    title: 'Task load',
    attribution:
      'Questions of the NASA Task Load Index by S. G. Hart and L. E. Staveland. No endorsement is implied.',
    ratings: [
      rating('mental', 'How mentally demanding was the task?'),
      rating('physical', 'How physically demanding was the task?'),
      rating('temporal', 'How hurried or rushed was the pace of the task?'),
      rating(
        'performance',
        'How successful were you in accomplishing what you were asked to do?',
      ),
      rating(
        'effort',
        'How hard did you have to work to accomplish your level of performance?',
      ),
      rating(
        'frustration',
        'How insecure, discouraged, irritated, stressed, and annoyed were you?',
      ),
    ],
  },
  {
    key: 'burnout',
    title: 'Burnout',
    intro:
      'In the last 3 months, to what extent have you experienced the following?',
    attribution: DORA,
    caution:
      'Answers are close to data on health: ask a lawyer, and a works council where there is one, before switching this on.',
    items: toItems('burnout', EXTENT, [
      'Felt indifferent or cynical towards your work',
      'Felt burned out from your work',
      'Felt ineffective in your work',
      'Your feelings about work negatively affected your life outside of work',
    ]),
  },
];
