/** Words of the page on which one answers. */
export const answer = {
  what: 'Your survey',
  promise: 'What happens with your answers',
  progress: '{{done}} of {{all}}',
  progressLabel: 'Questions answered',
  keys: 'While you are in a question, the keys 1, 2, 3 and so on choose an answer, and 0 says that it doesn’t apply.',
  ratingUnanswered: 'Not answered',
  ratingValue: '{{value}} of 100',
  ratingHint: '0 is “{{low}}”, 100 is “{{high}}”.',
  skipped:
    'The questions about your last change are left out, because it is too long ago. Two are left.',
  group: 'Which team do you answer for?',
  groupHint: 'Your answers count in one team only, and in those above it.',
  groupOnly: 'Your answers count for {{group}} and the groups above it.',
  comment: '{{question}} (optional)',
  commentLeft: '{{left}} characters left',
  commentHint: 'Leave out what tells who you are.',
  draft: 'Until you send them, your answers stay in this tab only.',
  send: 'Send answers',
  sending: 'Sending',
  sendOnce: 'Once sent, answers can’t be found again to change or delete.',

  screenerMissing: 'Answer the first question: it decides which ones follow.',
  groupMissing: 'Choose the team that you answer for.',
  missingTitle_one: '{{count}} question has no answer',
  missingTitle_other: '{{count}} questions have no answer',
  missingText:
    'You may leave questions out. If one does not apply to you, say so: that tells more than no answer.',
  missingSend: 'Send all the same',
  missingBack: 'Answer them',

  decline: 'Not this time',
  declineTitle: 'Not take part this time?',
  declineText:
    'You are not asked about this survey again, and not reminded. Nobody learns who declined. The next survey invites you as usual.',
  declineConfirm: 'Don’t take part',

  networkTitle: 'Your answers were not sent',
  networkText:
    'The portal did not answer: {{message}}. Your answers are still here. Try again in a moment.',
  refusedTitle: 'Your answers were not accepted',

  thanksTitle: 'Thank you',
  thanksText: 'Your answers are stored, without your name.',
  results:
    'The survey closes on {{date}}. Results are published soon after, the same for everyone.',
  resultsLink: 'Results of earlier surveys',
  changedTitle: 'What changed since the last survey',
  changedNone:
    'Nothing was written down about the last survey. Ask your platform team what it will do about this one.',

  answeredTitle: 'You have already answered',
  answeredText:
    'Each person answers once. Your answers can’t be found again to change them: nobody can tell which ones are yours.',
  declinedTitle: 'You chose not to take part this time',
  declinedText: 'You are not asked about this survey again.',
  reopen: 'Answer after all',
  closedTitle: 'This survey is closed',
  closedText: 'Answers are not taken any more.',
  notInvitedTitle: 'You are not invited to this survey',
  notInvitedText:
    'Who is invited was decided when it opened, by the groups of the catalog. If you expected to be, ask your platform team about the next one.',
  missingSurveyTitle: 'There is no such survey',
  missingSurveyText:
    'It may have been withdrawn. When a survey waits for you, the home page says so.',
  home: 'Go to the home page',
} as const;
