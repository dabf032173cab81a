import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/**
 * The Kubernetes tab under its stock id. It is there for all that runs, and
 * explains what to set up where the stock tab would be missing or blank.
 */
const entityContent = EntityContentBlueprint.make({
  name: 'kubernetes',
  params: {
    path: 'kubernetes',
    title: 'Kubernetes',
    group: 'deployment',
    filter: {
      $any: [
        {
          kind: 'component',
          'spec.type': { $in: ['service', 'website'] },
        },
        {
          'metadata.annotations.backstage.io/kubernetes-id': { $exists: true },
        },
        {
          'metadata.annotations.backstage.io/kubernetes-label-selector': {
            $exists: true,
          },
        },
      ],
    },
    loader: () => import('./KubernetesTab').then(m => <m.KubernetesTab />),
  },
});

export const kubernetesModule = createFrontendModule({
  pluginId: 'kubernetes',
  extensions: [entityContent],
});
