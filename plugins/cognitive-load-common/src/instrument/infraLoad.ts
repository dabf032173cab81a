import { INFRA_LOAD_ITEMS } from './infraLoadItems';
import { INFRA_LOAD_MODULES } from './infraLoadModules';
import { parseDefinition } from './parseDefinition';

/** The built-in survey `infra-load`, version 1. Its wording must not change: make a version 2. */
export const infraLoadV1 = parseDefinition({
  key: 'infra-load',
  version: 1,
  title: 'Infrastructure load',
  intro: 'Think of the last change **you** took to production.',
  promise:
    "Answers are stored without your name. We note only that you took part, to stop reminders, and erase that 30 days after publishing. Results show averages for groups of 5 or more answers; the same for everyone, managers and administrators included. Comments appear without name, and only where 10 or more answered; leave out what identifies you. Once sent, answers can't be found again to change or delete. While the survey is open a database administrator could in principle match records; at close they are shuffled and that ends.",
  screener: {
    question: 'When did you last take a change to production?',
    options: [
      { key: '30-days', label: 'Within 30 days', eligible: true },
      { key: '3-months', label: '1-3 months ago', eligible: true },
      { key: 'longer', label: 'Longer ago', eligible: false },
      { key: 'never', label: 'Never', eligible: false },
    ],
  },
  notApplicable: "Doesn't apply / can't say",
  items: INFRA_LOAD_ITEMS,
  subscales: [
    { key: 'knowledge', title: 'Knowledge', items: ['know', 'hold', 'effort'] },
    { key: 'friction', title: 'Friction', items: ['find', 'tools', 'clarity'] },
    { key: 'drag', title: 'Drag', items: ['help', 'ops', 'frust'] },
  ],
  satisfaction: 'sat',
  comment: {
    question:
      'What one change would most cut what you need to know or do to ship?',
    maxLength: 500,
  },
  microPrompts: [{ key: 'after-deploy', items: ['effort', 'clarity'] }],
  modules: INFRA_LOAD_MODULES,
});
