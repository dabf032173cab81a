import { ConfigReader } from '@backstage/config';
// The reader is tried with the whole engine; nowhere else depends on it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import { runReconciliationTests } from '@boardwalk/plugin-dora-backend/testUtils';
import {
  GitlabPayloads,
  RepositoryHistory,
} from '@boardwalk/plugin-dora-node/testUtils';
import {
  createTestReconciler,
  TOKEN,
} from '../__testUtils__/createTestReconciler';
import { GitlabWebhookSource } from '../GitlabWebhookSource';
import { readGitlabSettings } from '../settings';

jest.setTimeout(180_000);

const source = GitlabWebhookSource.create({
  secrets: ['hook'],
  settings: readGitlabSettings(new ConfigReader({})),
});
const payloadsOf = (history: RepositoryHistory) =>
  new GitlabPayloads(history, {
    path: 'acme/tools/shop',
    page: 'https://git.acme.test/gitlab',
  });

describe('reconciliation with GitLab', () => {
  runReconciliationTests({
    id: 'gitlab',
    repository: 'git.acme.test/gitlab/acme/tools/shop',
    createHistory: seed =>
      new RepositoryHistory({
        seed,
        mergeMessage: number =>
          `Merge branch 'topic' into 'main'\n\nSee merge request acme/tools/shop!${number}`,
      }),
    eventsOf: (history, moment) => {
      const { event, body } = payloadsOf(history).delivery(moment);
      const outcome = source.translate({
        eventType: event,
        headers: {},
        body: Buffer.from(JSON.stringify(body)),
        receivedAt: new Date(moment.at),
      });
      return 'events' in outcome ? outcome.events : [];
    },
    answer: history => payloadsOf(history).answer,
    credentials: { header: 'authorization', value: `Bearer ${TOKEN}` },
    secret: TOKEN,
    limitHeaders: 'ratelimit',
    createReconciler: createTestReconciler,
    workerFile: require.resolve('../__testUtils__/workerProcess.ts'),
  });
});
