import { createHmac } from 'node:crypto';

/** Made-up payloads in the shape of GitHub's documented webhooks, cut to what is usual. */
const REPOSITORIES = 200;
/** Of twenty deliveries in a row. */
const MIX = [
  ...Array(8).fill('deployment_status'),
  ...Array(5).fill('push'),
  ...Array(3).fill('pull_request'),
  ...Array(2).fill('workflow_run'),
  'pull_request_review',
  'issues',
];

const sha = (...parts) =>
  createHmac('sha1', 'bench').update(parts.join()).digest('hex');
const iso = ms => new Date(ms).toISOString();

function payloadOf(kind, n, now) {
  const name = `service-${n % REPOSITORIES}`;
  const url = `https://github.com/bench/${name}`;
  const repository = {
    id: 1_000 + (n % REPOSITORIES),
    name,
    full_name: `bench/${name}`,
    private: true,
    owner: { login: 'bench', id: 1, type: 'Organization' },
    html_url: url,
    description: 'A repository of the benchmark',
    default_branch: 'main',
  };
  const sender = { login: 'ada', id: 7, type: 'User', site_admin: false };
  const common = { repository, sender };
  switch (kind) {
    case 'deployment_status':
      return {
        action: 'created',
        deployment_status: {
          id: n,
          state: n % 20 === 0 ? 'failure' : 'success',
          environment: 'production',
          log_url: `${url}/actions/runs/${n}`,
          created_at: iso(now),
          updated_at: iso(now),
        },
        deployment: {
          id: n,
          sha: sha('commit', n),
          ref: 'main',
          task: 'deploy',
          payload: {},
          environment: 'production',
          created_at: iso(now - 60_000),
          updated_at: iso(now),
        },
        ...common,
      };
    case 'push':
      return {
        ref: 'refs/heads/main',
        before: sha('commit', n - REPOSITORIES),
        after: sha('commit', n),
        created: false,
        deleted: false,
        forced: false,
        commits: ['first', n].map((part, index) => ({
          id: index ? sha('commit', n) : sha('commit', part, n),
          distinct: true,
          message: 'Count the parcels\n\nAll of them, also those of yesterday.',
          timestamp: iso(now - 3_600_000),
          url: `${url}/commit/${sha('commit', n)}`,
          author: { name: 'Ada', email: 'ada@example.com' },
          added: [],
          removed: [],
          modified: ['src/parcels.ts', 'src/parcels.test.ts'],
        })),
        ...common,
      };
    case 'pull_request':
      return {
        action: 'closed',
        number: n,
        pull_request: {
          id: n,
          number: n,
          state: 'closed',
          title: 'Count the parcels',
          html_url: `${url}/pull/${n}`,
          created_at: iso(now - 7_200_000),
          updated_at: iso(now),
          closed_at: iso(now),
          merged_at: iso(now),
          merged: true,
          merge_commit_sha: sha('merge', n),
          head: { sha: sha('head', n), ref: 'parcels' },
          base: { ref: 'main', sha: sha('base', n) },
        },
        ...common,
      };
    case 'pull_request_review':
      return {
        action: 'submitted',
        review: {
          id: n,
          user: { login: 'grace', id: 8, type: 'User' },
          body: 'Good',
          commit_id: sha('head', n),
          submitted_at: iso(now),
          state: 'approved',
        },
        pull_request: {
          id: n,
          number: n,
          state: 'open',
          html_url: `${url}/pull/${n}`,
          user: { login: 'ada', id: 7, type: 'User' },
          created_at: iso(now - 7_200_000),
          merge_commit_sha: sha('merge', n),
          head: { sha: sha('head', n) },
        },
        ...common,
      };
    case 'workflow_run':
      return {
        action: 'completed',
        workflow_run: {
          id: n,
          name: 'Test',
          run_attempt: 1,
          head_branch: 'main',
          head_sha: sha('commit', n),
          event: 'push',
          status: 'completed',
          conclusion: 'success',
          created_at: iso(now - 120_000),
          run_started_at: iso(now - 120_000),
          updated_at: iso(now),
          html_url: `${url}/actions/runs/${n}`,
        },
        workflow: { id: 6, name: 'Test' },
        ...common,
      };
    default:
      return {
        action: 'opened',
        issue: {
          id: n,
          number: n,
          title: 'Parcels are lost',
          html_url: `${url}/issues/${n}`,
          state: 'open',
          created_at: iso(now),
          updated_at: iso(now),
          closed_at: null,
          labels: [{ id: 1, name: 'incident' }],
        },
        ...common,
      };
  }
}

/**
 * Signed deliveries of a GitHub webhook, of mixed kinds and all different.
 *
 * @param {{ count: number, secret: string, now: number }} options
 * @returns {Array<{ key: string, kind: string, headers: Record<string, string>,
 *   body: Buffer }>}
 */
export function createDeliveries({ count, secret, now }) {
  return Array.from({ length: count }, (_, n) => {
    const kind = MIX[n % MIX.length];
    const body = Buffer.from(JSON.stringify(payloadOf(kind, n + 1, now)));
    const key = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    return {
      key,
      kind,
      body,
      headers: {
        'content-type': 'application/json',
        'content-length': String(body.length),
        'user-agent': 'GitHub-Hookshot/bench',
        'x-github-event': kind,
        'x-github-delivery': key,
        'x-hub-signature-256': `sha256=${signature}`,
      },
    };
  });
}
