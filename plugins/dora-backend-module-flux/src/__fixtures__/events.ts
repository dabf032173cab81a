/**
 * Hand-written events in the shape of Flux's documentation
 * (fluxcd/notification-controller, `docs/spec/v1beta3/{events,providers}.md`),
 * with the reasons of the controllers' API. Nothing here was recorded; commit
 * ids are one digit, repeated.
 */
export const sha = (digit: string) => digit.repeat(40);

export const kustomization = (
  change: object = {},
  metadata: object = { revision: `main@sha1:${sha('c')}` },
) => ({
  involvedObject: {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    name: 'webapp',
    namespace: 'apps',
    uid: '7d0cdc51-0000-4000-8000-000000000001',
  },
  metadata,
  severity: 'info',
  reason: 'ReconciliationSucceeded',
  message: 'Reconciliation finished in 1.2s, nächster Lauf in 10m0s',
  reportingController: 'kustomize-controller',
  reportingInstance: 'kustomize-controller-0',
  timestamp: '2026-03-01T12:00:00Z',
  ...change,
});

export const helmRelease = (
  change: object = {},
  metadata: object = { revision: '6.5.0', 'app-version': '6.5' },
) => ({
  ...kustomization({}, metadata),
  involvedObject: {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    name: 'webapp',
    namespace: 'apps',
    uid: '7d0cdc51-0000-4000-8000-000000000002',
  },
  reason: 'UpgradeSucceeded',
  message: 'Helm upgrade succeeded for release apps/webapp.v2',
  reportingController: 'helm-controller',
  ...change,
});
