import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { TemplateCard } from '@backstage/plugin-scaffolder-react/alpha';

/** Cards of the list of templates in the look of the portal. */
export const templateCard = SwappableComponentBlueprint.make({
  name: 'template-card',
  params: define =>
    define({
      component: TemplateCard,
      loader: () => import('./TemplateCard').then(m => m.TemplateCard),
    }),
});
