/** Texts of more than one page. */
export const common = {
  loading: 'Loading',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  failed: 'That did not work: {{message}}',
  forbiddenTitle: '{{what}} may not be seen',
  forbiddenText:
    'You do not have the permission. Those who look after the platform can give it.',
  unknownTitle: '{{what}} cannot be found',
  errorTitle: '{{what}} did not load',
  copy: 'Copy',
  copied: 'Copied',
  copyOf: 'Copy: {{title}}',
  copiedOf: 'Copied: {{title}}',
  copyFailed: 'The browser does not let us copy here: select the text instead.',
  newer: 'Newer',
  older: 'Older',
  first: 'First',
  next: 'Next',
  justNow: 'just now',
} as const;
