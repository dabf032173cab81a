import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';
import { readFileSync } from 'node:fs';

const ADDRESS = 'https://boardwalk.example.com/api/dora/v1/webhooks/flux';

/** How Flux is made to report. */
export const fluxSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Apply the three objects below to the cluster that Flux runs in. The token is the secret of the configuration.',
    'Set the environment that this cluster is, in eventMetadata.',
    'Name the service at each Kustomization and HelmRelease with the annotation below; without it, a service is called as its object.',
  ],
  snippets: [
    {
      title: 'Secret, Provider and Alert',
      language: 'yaml',
      text: readFileSync(
        resolvePackagePath(
          '@boardwalk/plugin-dora-backend-module-flux',
          'alert.yaml',
        ),
        'utf8',
      ).replace(ADDRESS, 'WEBHOOK_URL'),
    },
    {
      title: 'Annotation of a Kustomization or HelmRelease',
      language: 'yaml',
      text: `metadata:
  annotations:
    event.toolkit.fluxcd.io/service: component:default/NAME
`,
    },
  ],
};
