import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';
import { readFileSync } from 'node:fs';

const ADDRESS = 'https://boardwalk.example.com/api/dora/v1/webhooks/argocd';

/** How Argo CD is made to report. */
export const argocdSetup: WebhookSourceDescription['setup'] = {
  steps: [
    'Add the two parts below to argocd-notifications-cm and argocd-notifications-secret, and set the token there: the secret of the configuration.',
    'Set context.argocdUrl in argocd-notifications-cm if you want links to Argo CD.',
    'Subscribe each application with the annotation below, or all of them in defaultTriggers.',
    'Argo CD signs nothing: the token is all that protects the address. Use HTTPS only.',
  ],
  snippets: [
    {
      title: 'Annotations of an application',
      language: 'yaml',
      text: `metadata:
  annotations:
    notifications.argoproj.io/subscribe.boardwalk-dora.boardwalk-dora: ''
    boardwalk.dev/service: component:default/NAME
    boardwalk.dev/environment: production
`,
    },
    {
      title: 'For argocd-notifications-cm and argocd-notifications-secret',
      language: 'yaml',
      text: readFileSync(
        resolvePackagePath(
          '@boardwalk/plugin-dora-backend-module-argocd',
          'notifications.yaml',
        ),
        'utf8',
      ).replace(ADDRESS, 'WEBHOOK_URL'),
    },
  ],
};
