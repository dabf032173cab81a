/**
 * Hand-written notifications, as the template in notifications.yaml makes them
 * of an Application. The template was run once on such Applications with Go's
 * text/template and Sprig 3.2.3, which Argo CD uses; not inside an Argo CD.
 * Commit ids are one digit, repeated.
 */
export const sha = (digit: string) => digit.repeat(40);

export const history = [
  { startedAt: '2026-02-20T10:00:00Z', revision: sha('1'), revisions: null },
  { startedAt: '2026-02-27T10:00:00Z', revision: sha('2'), revisions: null },
];

const own = {
  startedAt: '2026-03-01T12:00:00Z',
  revision: sha('3'),
  revisions: null,
};

export const notification = (change: object = {}, sync: object = {}) => ({
  version: 1,
  uid: '6f9d6c1e-0000-4000-8000-000000000001',
  name: 'shop-größe',
  url: 'https://argocd.acme.dev/applications/argocd/shop',
  service: 'component:default/checkout',
  environment: 'production',
  sourceRepository: '',
  namespace: 'shop',
  repository: 'https://git.acme.dev/acme/config.git',
  images: ['registry.acme.dev/shop:1.4.2'],
  history: [...history, own],
  sync: {
    automated: true,
    dryRun: false,
    repair: false,
    revision: sha('3'),
    revisions: null,
    resources: [
      { status: 'Synced', unchanged: true },
      { status: 'Synced', unchanged: false },
    ],
    phase: 'Succeeded',
    startedAt: '2026-03-01T12:00:00Z',
    finishedAt: '2026-03-01T12:00:40Z',
    ...sync,
  },
  ...change,
});
