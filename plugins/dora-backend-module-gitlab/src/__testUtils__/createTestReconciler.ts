import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { GitlabApi } from '../reconcile/GitlabApi';
import { GitlabReconciler } from '../reconcile/GitlabReconciler';
import { readGitlabSettings } from '../settings';

export const TOKEN = 'made-up-token-of-tests';

/** What reads a simulated server of one's own, without waiting between its tries. */
export function createTestReconciler(options: {
  url: string;
  now: () => number;
}): GitlabReconciler {
  const { url, now } = options;
  return GitlabReconciler.create({
    settings: readGitlabSettings(new ConfigReader({})),
    api: GitlabApi.create(
      ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            gitlab: [
              {
                host: 'git.acme.test',
                apiBaseUrl: `${url}/api/v4`,
                baseUrl: 'https://git.acme.test/gitlab',
                token: TOKEN,
              },
            ],
          },
        }),
      ),
      { now, timeoutMs: 150, pause: async () => {} },
    ),
  });
}
