import '../../__testUtils__/slowRenders';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entityOf, renderForm } from '../../__testUtils__/renderForm';
import { systemField } from '.';

const show = (options: Partial<Parameters<typeof renderForm>[0]> = {}) =>
  renderForm({
    field: systemField,
    schema: { type: 'string', title: 'System', 'ui:field': 'BoardwalkSystem' },
    groups: ['group:default/checkout'],
    entities: [
      entityOf('System', 'billing', 'Billing', 'group:default/payments'),
      entityOf('System', 'shop', 'Shop', 'group:default/checkout'),
    ],
    ...options,
  });

const box = () => screen.findByRole('button', { name: /System/ });

it('offers systems of the person’s groups first, and none at all', async () => {
  show();
  await waitFor(async () => expect(await box()).toBeEnabled());
  await userEvent.click(await box());
  const options = await screen.findAllByRole('option');
  expect(options.map(option => option.textContent)).toEqual([
    'None',
    'Shop',
    'Billing',
  ]);
  await userEvent.click(options[1]);
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  expect(await screen.findByLabelText('answers')).toHaveTextContent(
    'system:default/shop',
  );
});

it('says that systems could not be loaded', async () => {
  show({
    catalog: {
      getEntities: async () => {
        throw new Error('the catalog is away');
      },
    },
  });
  expect(await screen.findByText(/the catalog is away/)).toBeVisible();
});

it('says that a system is unknown', async () => {
  show({ answers: { question: 'system:default/gone' } });
  expect(await screen.findByText(/is not in the catalog/)).toBeVisible();
});
