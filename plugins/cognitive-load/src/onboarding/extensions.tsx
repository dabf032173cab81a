import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const entityOnboardingCard = EntityCardBlueprint.make({
  name: 'onboarding',
  params: {
    type: 'info',
    filter: { kind: 'component' },
    loader: () =>
      import('./EntityOnboardingCard').then(m => <m.EntityOnboardingCard />),
  },
});
