import type { WebhookSourceDescription } from '@boardwalk/plugin-dora-node';

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
      text: `apiVersion: v1
kind: Secret
metadata:
  name: boardwalk-dora
  namespace: flux-system
stringData:
  token: the same as one of dora.sources.flux.secrets
---
apiVersion: notification.toolkit.fluxcd.io/v1beta3
kind: Provider
metadata:
  name: boardwalk-dora
  namespace: flux-system
spec:
  type: generic-hmac
  address: WEBHOOK_URL
  secretRef:
    name: boardwalk-dora
---
apiVersion: notification.toolkit.fluxcd.io/v1beta3
kind: Alert
metadata:
  name: boardwalk-dora
  namespace: flux-system
spec:
  providerRef:
    name: boardwalk-dora
  eventSeverity: info
  eventSources:
    - kind: Kustomization
      name: '*'
    - kind: HelmRelease
      name: '*'
  eventMetadata:
    environment: production
`,
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
