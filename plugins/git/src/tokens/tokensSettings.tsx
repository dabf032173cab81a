import { SubPageBlueprint } from '@backstage/frontend-plugin-api';

/** A part of everybody's settings. */
export const tokensSettings = SubPageBlueprint.make({
  name: 'tokens',
  attachTo: { id: 'page:user-settings', input: 'pages' },
  params: {
    path: 'git-tokens',
    title: 'Git tokens',
    loader: () => import('./TokensPage').then(m => <m.TokensPage />),
  },
});
