import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { configure, screen } from '@testing-library/react';
import { aTrend, someResults, someSignals } from '../__testUtils__/results';
import { renderLoad } from '../__testUtils__/renderLoad';
import { aSurvey } from '../__testUtils__/surveys';
import { EntityLoadCard } from './EntityLoadCard';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const entity = (kind: string, name: string, owner?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : [],
});

const show = (of: Entity) =>
  renderLoad(
    <EntityProvider entity={of}>
      <EntityLoadCard />
    </EntityProvider>,
    {
      api: {
        getMySurveys: async () => [aSurvey()],
        getResults: async () => someResults(),
        getTrend: async () => aTrend(),
        getSignals: async () => someSignals(),
        getActions: async () => [],
      },
    },
  );

it('shows a group its result, invites its members, and links to more', async () => {
  show(entity('Group', 'checkout'));
  expect(await screen.findByText('6 of 8 answered')).toBeVisible();
  expect(await screen.findByText(/you are invited/)).toBeVisible();
  expect(
    screen.getByRole('link', { name: 'All about this group' }),
  ).toHaveAttribute('href', '/survey?group=group%3Adefault%2Fcheckout');
});

it('shows a component the result of its owner', async () => {
  show(entity('Component', 'cart', 'group:default/checkout'));
  expect(await screen.findByText(/never about one service/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'This service' })).toBeVisible();
});

it('says that nobody owns a component', async () => {
  show(entity('Component', 'lost'));
  expect(await screen.findByText(/Nobody owns this component/)).toBeVisible();
});
