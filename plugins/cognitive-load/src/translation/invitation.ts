/** Words that invite to a survey. */
export const invitation = {
  what: 'Your surveys',
  text: 'How much do you need to know and do to ship? Your answers are stored without your name.',
  promptText:
    'Two questions about the change that you just took to production.',
  facts: '3 min, closes {{date}}',
  factsPrompt: '1 min, closes {{date}}',
  answered: '{{percent}}% answered',
  start: 'Answer now',
  startNamed: 'Answer now: {{title}}',
  later: 'Later',
  laterNamed: 'Later: ask me about {{title}} again tomorrow',
  panel: '{{title}} is open, and you are invited.',
} as const;
