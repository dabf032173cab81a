import '../../__testUtils__/slowRenders';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { usePlatformAccess } from '../../../../hooks/usePlatformAccess';
import { entityOf, renderForm } from '../../__testUtils__/renderForm';
import { ownerField } from '.';

// The real one keeps the first answer for all tests of a file.
jest.mock('../../../../hooks/usePlatformAccess');

const entities = [
  entityOf('Group', 'checkout', 'Checkout'),
  entityOf('Group', 'payments', 'Payments'),
  entityOf('Group', 'search', 'Search'),
];

const show = (
  options: Partial<Parameters<typeof renderForm>[0]>,
  isPlatform = false,
) => {
  jest.mocked(usePlatformAccess).mockReturnValue(isPlatform);
  renderForm({
    field: ownerField,
    schema: { type: 'string', title: 'Owner', 'ui:field': 'BoardwalkOwner' },
    required: true,
    entities,
    ...options,
  });
};

const box = () => screen.findByRole('button', { name: /Owner/ });

const choicesOf = async () => {
  await waitFor(async () => expect(await box()).toBeEnabled());
  await userEvent.click(await box());
  return (await screen.findAllByRole('option')).map(
    option => option.textContent,
  );
};

it('chooses the only group of a person', async () => {
  show({ groups: ['user:default/maya', 'group:default/payments'] });
  await waitFor(async () => expect(await box()).toHaveTextContent('Payments'));
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  expect(await screen.findByLabelText('answers')).toHaveTextContent(
    'group:default/payments',
  );
});

it('offers the groups of a person, and no others', async () => {
  show({ groups: ['group:default/search', 'group:default/checkout'] });
  expect(await choicesOf()).toEqual(['Checkout', 'Search']);
});

it('offers all groups to the platform, their own first', async () => {
  show({ groups: ['group:default/search'] }, true);
  expect(await choicesOf()).toEqual(['Search', 'Checkout', 'Payments']);
});

it('tells people without a group what to do', async () => {
  show({ groups: [] });
  expect(await screen.findByText(/You belong to no group/)).toBeVisible();
});

it('says that groups could not be loaded, and tries again', async () => {
  const getEntitiesByRefs = jest
    .fn()
    .mockRejectedValueOnce(new Error('the catalog is away'))
    .mockResolvedValue({ items: [entities[0]] });
  show({ groups: ['group:default/checkout'], catalog: { getEntitiesByRefs } });
  expect(await screen.findByText(/the catalog is away/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect(await box()).toHaveTextContent('Checkout'));
});

it('refuses a group of others that came with the address', async () => {
  show({
    groups: ['group:default/search', 'group:default/checkout'],
    answers: { question: 'group:default/payments' },
  });
  expect(await screen.findByText(/is not one of your groups/)).toBeVisible();
});
