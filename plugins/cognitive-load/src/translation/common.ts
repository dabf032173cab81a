/** Words that several pages need. */
export const common = {
  loading: 'Loading',
  tryAgain: 'Try again',
  errorTitle: '{{what}} could not be loaded',
  forbiddenTitle: '{{what}}: you may not see this',
  forbiddenText:
    'Your permissions do not cover it. Ask a platform engineer if you need it.',
  unknownTitle: 'There is nothing at this address',
  sections: 'Survey pages',
  cancel: 'Cancel',
  demo: 'Demo',
  range: '{{low}} to {{high}}',
} as const;
