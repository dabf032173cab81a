import '../../__testUtils__/slowRenders';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../__testUtils__/renderForm';
import type { GoldenPathApi } from '../../api/GoldenPathApi';
import { hostField } from '.';

const show = (listHosts: GoldenPathApi['listHosts'], answers = {}) =>
  renderForm({
    field: hostField,
    schema: {
      type: 'string',
      title: 'Git host',
      default: 'boardwalk',
      'ui:field': 'BoardwalkHost',
    },
    answers,
    api: { listHosts },
  });

const embedded = {
  host: 'boardwalk',
  provider: 'boardwalk',
  title: 'Boardwalk',
  canPublish: true,
};
const github = {
  host: 'github.com',
  provider: 'github',
  title: 'GitHub',
  canPublish: true,
};

const box = () => screen.findByRole('button', { name: /Git host/ });

it('says what the host inside means, and what another would', async () => {
  show(async () => [embedded, github]);
  expect(
    await screen.findByText(/needs no account, and runs no CI/),
  ).toBeVisible();
  await waitFor(async () => expect(await box()).toBeEnabled());
  await userEvent.click(await box());
  await userEvent.click(await screen.findByRole('option', { name: 'GitHub' }));
  expect(await screen.findByText(/GitHub Actions work at once/)).toBeVisible();
});

it('does not offer a host that templates cannot publish to', async () => {
  show(async () => [embedded, { ...github, canPublish: false }]);
  await waitFor(async () => expect(await box()).toBeEnabled());
  await userEvent.click(await box());
  expect(await screen.findByRole('option', { name: 'GitHub' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

it('keeps the host inside while others cannot be listed', async () => {
  show(async () => {
    throw new Error('the scaffolder is away');
  });
  expect(await screen.findByText(/the scaffolder is away/)).toBeVisible();
  expect(await box()).toHaveTextContent('Boardwalk');
});

it('refuses a host that is not configured', async () => {
  show(async () => [embedded], { question: 'evil.example' });
  expect(await screen.findByText(/not configured as a Git host/)).toBeVisible();
});
