import '../../__testUtils__/slowRenders';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../__testUtils__/renderForm';
import { classificationField } from '../classification';
import { summariseSection } from './summariseSection';
import { sectionField } from '.';

const risk = {
  type: 'object',
  title: 'Risk',
  'ui:field': 'BoardwalkSection',
  properties: {
    dataClassification: {
      type: 'string',
      title: 'Data',
      enum: ['public', 'internal', 'confidential', 'personal'],
      default: 'internal',
      'ui:field': 'BoardwalkClassification',
    },
    retentionDays: {
      type: 'integer',
      title: 'Retention in days',
      default: 30,
      maximum: 3650,
    },
  },
};

const show = (answers = {}) =>
  renderForm({
    field: [sectionField, classificationField],
    schema: risk,
    answers,
  });

const section = async () => {
  const title = await screen.findByText('Risk');
  return title.closest('details') as HTMLDetailsElement;
};

it('is closed, and sums its defaults up', async () => {
  show();
  const details = await section();
  expect(details).not.toHaveAttribute('open');
  expect(
    within(details).getByText('internal · Retention in days: 30'),
  ).toBeVisible();
});

it('hands on what is answered in it', async () => {
  show();
  await userEvent.click(await screen.findByText('Risk'));
  const personal = await screen.findByRole('radio', { name: 'Personal' });
  expect(personal).toHaveAccessibleDescription(/impact assessment/);
  await userEvent.click(personal);
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  expect(await screen.findByLabelText('answers')).toHaveTextContent(
    '{"question":{"dataClassification":"personal","retentionDays":30}}',
  );
});

it('opens where something in it is wrong', async () => {
  show({ question: { dataClassification: 'internal', retentionDays: 9999 } });
  const details = await section();
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  expect(
    (await screen.findAllByText(/must be 3650 or less/)).length,
  ).toBeGreaterThan(0);
  expect(details).toHaveAttribute('open');
});

it('names only what is needed', () => {
  const questions = {
    database: { type: 'boolean', title: 'Keep records? (PostgreSQL)' },
    queue: { type: 'boolean', title: 'Queue' },
  };
  expect(summariseSection(questions, { queue: true, database: true })).toBe(
    'PostgreSQL · Queue',
  );
  expect(summariseSection(questions, { queue: false })).toBe('None');
  expect(summariseSection({ path: { title: 'Path' } }, {})).toBe('Defaults');
});
