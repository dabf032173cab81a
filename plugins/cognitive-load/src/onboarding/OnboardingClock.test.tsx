import { EntityProvider } from '@backstage/plugin-catalog-react';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { aProgress } from '../__testUtils__/progress';
import { renderLoad } from '../__testUtils__/renderLoad';
import { EntityOnboardingCard } from './EntityOnboardingCard';
import { OnboardingClock } from './OnboardingClock';
import { useOnboarding } from './useOnboarding';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const show = (getOnboarding: jest.Mock) =>
  renderLoad(<OnboardingClock entityRef="component:default/orders" />, {
    api: { getOnboarding },
  });

it('shows the time, what each stage took, the next and the longest', async () => {
  show(jest.fn(async () => aProgress({ reached: true, elapsedHours: 26 })));
  expect(await screen.findByRole('timer')).toHaveTextContent('1 d 2 h');
  const [, repository, , ci, next, last] = screen.getAllByRole('listitem');
  expect(repository).toHaveTextContent('after 4 s');
  expect(ci).toHaveTextContent(/longest.*after 1 h 30 min/);
  expect(next).toHaveTextContent('next');
  expect(within(last).queryByText('next')).not.toBeInTheDocument();
});

it('counts on while production is not reached', async () => {
  const startedAt = new Date(Date.now() - 3_000).toISOString();
  show(jest.fn(async () => aProgress({ startedAt })));
  const timer = await screen.findByRole('timer');
  const before = timer.textContent;
  await waitFor(() => expect(timer.textContent).not.toBe(before));
  expect(screen.getByText(/and counting/)).toBeVisible();
});

it('says that no clock is kept', async () => {
  show(jest.fn(async () => null) as jest.Mock);
  expect(await screen.findByText(/No clock is kept/)).toBeVisible();
});

it('says why it could not be read', async () => {
  show(jest.fn().mockRejectedValue(new Error('the backend is away')));
  expect(await screen.findByText(/the backend is away/)).toBeVisible();
});

it('reads anew until production is reached, and keeps what it knew', async () => {
  const Probe = () => {
    const { clock, error } = useOnboarding('component:default/orders', 10);
    return <p>{`${clock?.reached} ${error?.message}`}</p>;
  };
  const getOnboarding = jest
    .fn()
    .mockResolvedValueOnce(aProgress())
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue(aProgress({ reached: true }));
  renderLoad(<Probe />, { api: { getOnboarding } });
  expect(await screen.findByText('true undefined')).toBeVisible();
  await new Promise(resolve => setTimeout(resolve, 60));
  expect(getOnboarding).toHaveBeenCalledTimes(3);
});

const card = (getOnboarding: jest.Mock) =>
  renderLoad(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'orders', namespace: 'default' },
      }}
    >
      <EntityOnboardingCard />
      <p>the rest</p>
    </EntityProvider>,
    { api: { getOnboarding } },
  );

it('is a card on the page of a component', async () => {
  const getOnboarding = jest.fn(async () => aProgress());
  card(getOnboarding);
  expect(
    await screen.findByRole('region', { name: 'Time to production' }),
  ).toBeVisible();
  expect(getOnboarding).toHaveBeenCalledWith(
    'component:default/orders',
    expect.anything(),
  );
});

it('is no card where no clock is kept', async () => {
  const getOnboarding = jest.fn(async () => null) as jest.Mock;
  card(getOnboarding);
  await waitFor(() => expect(getOnboarding).toHaveBeenCalled());
  expect(await screen.findByText('the rest')).toBeVisible();
  expect(
    screen.queryByRole('region', { name: 'Time to production' }),
  ).not.toBeInTheDocument();
});
