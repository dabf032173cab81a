/**
 * Hand-written payloads in the shape of the examples of GitHub's webhooks in
 * github.com/octokit/webhooks, `payload-examples/api.github.com/<event>/`, cut
 * down to what is read and some fields beside it. `run_attempt` and
 * `run_started_at` of a workflow, which those examples are too old for, and the
 * fields of a pull request are after GitHub's reference of its REST API.
 * Nothing here was recorded; commit ids are one digit, repeated.
 */
export const sha = (digit: string) => digit.repeat(40);

const repository = {
  id: 42,
  name: 'Shop',
  full_name: 'Acme/Shop',
  private: true,
  html_url: 'https://github.com/Acme/Shop',
  default_branch: 'main',
  created_at: '2026-01-01T08:00:00Z',
  pushed_at: '2026-03-01T11:59:00Z',
};

/** `deployment_status/payload.json`. */
export const deploymentStatus = (
  status: object = {},
  deployment: object = {},
) => ({
  action: 'created',
  deployment_status: {
    id: 900,
    state: 'success',
    description: '',
    environment: 'production',
    target_url: '',
    log_url: 'https://github.com/Acme/Shop/actions/runs/1/job/2',
    created_at: '2026-03-01T12:05:00Z',
    updated_at: '2026-03-01T12:05:00Z',
    ...status,
  },
  deployment: {
    id: 700,
    sha: sha('d'),
    ref: 'main',
    task: 'deploy',
    payload: {},
    original_environment: 'production',
    environment: 'production',
    production_environment: true,
    transient_environment: false,
    description: null,
    created_at: '2026-03-01T12:00:00Z',
    updated_at: '2026-03-01T12:05:00Z',
    ...deployment,
  },
  repository,
});

/** `push/with-new-branch.payload.json`. */
export const push = (change: object = {}) => ({
  ref: 'refs/heads/main',
  before: sha('a'),
  after: sha('c'),
  created: false,
  deleted: false,
  forced: false,
  base_ref: null,
  commits: [
    {
      id: sha('b'),
      distinct: true,
      message: 'Count the parcels',
      timestamp: '2026-03-01T09:00:00+01:00',
      url: `https://github.com/Acme/Shop/commit/${sha('b')}`,
    },
    {
      id: sha('c'),
      distinct: true,
      message: 'Grüße 🚢 in the log',
      timestamp: '2026-03-01T12:58:00+01:00',
      url: `https://github.com/Acme/Shop/commit/${sha('c')}`,
    },
  ],
  repository: { ...repository, created_at: 1767254400, pushed_at: 1772366340 },
  ...change,
});

/** `pull_request/closed.payload.json`. */
export const pullRequest = (action: string, change: object = {}) => ({
  action,
  number: 17,
  pull_request: {
    id: 5,
    number: 17,
    state: 'closed',
    html_url: 'https://github.com/Acme/Shop/pull/17',
    created_at: '2026-02-27T10:00:00Z',
    updated_at: '2026-03-01T11:58:00Z',
    closed_at: '2026-03-01T11:58:00Z',
    merged_at: '2026-03-01T11:58:00Z',
    merged: true,
    merge_commit_sha: sha('c'),
    head: { sha: sha('9') },
    base: { ref: 'main' },
    ...change,
  },
  repository,
});

/** `pull_request_review/submitted.payload.json`. */
export const review = (change: object = {}, action = 'submitted') => ({
  action,
  review: {
    id: 6,
    user: { login: 'grace', id: 8, type: 'User' },
    body: 'Good',
    commit_id: sha('9'),
    submitted_at: '2026-02-28T10:00:00Z',
    state: 'approved',
    ...change,
  },
  pull_request: {
    id: 5,
    number: 17,
    state: 'open',
    html_url: 'https://github.com/Acme/Shop/pull/17',
    user: { login: 'ada', id: 7, type: 'User' },
    created_at: '2026-02-27T10:00:00Z',
    merge_commit_sha: sha('7'),
    head: { sha: sha('9') },
  },
  repository,
});

/** `issues/opened.payload.json`. */
export const issue = (action: string, change: object = {}) => ({
  action,
  issue: {
    id: 800,
    number: 3,
    title: 'Bezahlen schlägt fehl',
    html_url: 'https://github.com/Acme/Shop/issues/3',
    state: 'open',
    created_at: '2026-03-01T13:00:00Z',
    updated_at: '2026-03-01T13:00:00Z',
    closed_at: null,
    labels: [{ id: 1, name: 'Incident' }],
    ...change,
  },
  repository,
});

/** `release/published.payload.json`. */
export const release = (change: object = {}) => ({
  action: 'published',
  release: {
    id: 700,
    tag_name: 'v1.2.0',
    target_commitish: 'main',
    draft: false,
    prerelease: false,
    created_at: '2026-03-01T11:00:00Z',
    published_at: '2026-03-01T12:30:00Z',
    html_url: 'https://github.com/Acme/Shop/releases/tag/v1.2.0',
    ...change,
  },
  repository,
});

/** `workflow_run/completed.payload.json`. */
export const workflowRun = (change: object = {}) => ({
  action: 'completed',
  workflow_run: {
    id: 700,
    name: 'Deploy',
    run_attempt: 2,
    head_branch: 'main',
    head_sha: sha('c'),
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    created_at: '2026-03-01T12:00:00Z',
    run_started_at: '2026-03-01T12:01:00Z',
    updated_at: '2026-03-01T12:04:00Z',
    html_url: 'https://github.com/Acme/Shop/actions/runs/700',
    ...change,
  },
  workflow: { id: 6, name: 'Deploy' },
  repository,
});
