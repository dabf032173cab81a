import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { GithubApi } from '../reconcile/GithubApi';
import { GithubReconciler } from '../reconcile/GithubReconciler';
import { readGithubSettings } from '../settings';

export const TOKEN = 'made-up-token-of-tests';

/** What reads a simulated host, without waiting between its tries. */
export function createTestReconciler(options: {
  url: string;
  now: () => number;
}): GithubReconciler {
  const { url, now } = options;
  return GithubReconciler.create({
    settings: readGithubSettings(new ConfigReader({})),
    api: GithubApi.create(
      ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            github: [{ host: 'github.com', apiBaseUrl: url, token: TOKEN }],
          },
        }),
      ),
      { now, timeoutMs: 150, pause: async () => {} },
    ),
  });
}
