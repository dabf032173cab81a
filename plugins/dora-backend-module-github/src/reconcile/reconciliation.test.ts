import { ConfigReader } from '@backstage/config';
// The reader is tried with the whole engine; nowhere else depends on it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import { runReconciliationTests } from '@boardwalk/plugin-dora-backend/testUtils';
import {
  GithubPayloads,
  RepositoryHistory,
} from '@boardwalk/plugin-dora-node/testUtils';
import {
  createTestReconciler,
  TOKEN,
} from '../__testUtils__/createTestReconciler';
import { GithubWebhookSource } from '../GithubWebhookSource';
import { readGithubSettings } from '../settings';

jest.setTimeout(180_000);

const settings = readGithubSettings(new ConfigReader({}));
const source = GithubWebhookSource.create({ secrets: ['hook'], settings });
const payloadsOf = (history: RepositoryHistory) =>
  new GithubPayloads(history, 'acme/shop');

describe('reconciliation with GitHub', () => {
  runReconciliationTests({
    id: 'github',
    repository: 'github.com/acme/shop',
    createHistory: seed =>
      new RepositoryHistory({
        seed,
        mergeMessage: number => `Merge pull request #${number} from acme/topic`,
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
    limitHeaders: 'x-ratelimit',
    createReconciler: createTestReconciler,
    workerFile: require.resolve('../__testUtils__/workerProcess.ts'),
  });
});
