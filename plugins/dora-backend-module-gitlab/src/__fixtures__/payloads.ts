/**
 * Hand-written payloads in the shape of GitLab's manual, "Webhook events"
 * (gitlabhq/gitlabhq, `doc/user/project/integrations/webhook_events.md`, as of
 * commit 017a6c12), cut down to what is read and some fields beside it.
 * `closed_at` and `merge_commit_sha`, which the examples there leave out, are
 * after `lib/gitlab/hook_data/`. Nothing here was recorded; commit ids are one
 * digit, repeated.
 */
export const sha = (digit: string) => digit.repeat(40);

const project = {
  id: 30,
  name: 'Shop',
  web_url: 'https://gitlab.acme.dev/Acme/Shop',
  path_with_namespace: 'Acme/Shop',
  default_branch: 'main',
  http_url: 'https://gitlab.acme.dev/Acme/Shop.git',
};

export const deployment = (change: object = {}) => ({
  object_kind: 'deployment',
  status: 'success',
  status_changed_at: '2026-03-01 13:05:00 +0100',
  deployment_id: 15,
  deployable_id: 796,
  deployable_url: 'https://gitlab.acme.dev/Acme/Shop/-/jobs/796',
  environment: 'live/eu',
  environment_tier: 'production',
  environment_slug: 'live-eu',
  project,
  short_sha: sha('d').slice(0, 8),
  commit_url: `https://gitlab.acme.dev/Acme/Shop/-/commit/${sha('d')}`,
  commit_title: 'Größe prüfen',
  ...change,
});

export const push = (change: object = {}) => ({
  object_kind: 'push',
  event_name: 'push',
  before: sha('a'),
  after: sha('c'),
  ref: 'refs/heads/main',
  checkout_sha: sha('c'),
  project,
  commits: [
    {
      id: sha('b'),
      message: 'Count the parcels',
      timestamp: '2026-03-01T09:00:00+01:00',
      url: `https://gitlab.acme.dev/Acme/Shop/-/commit/${sha('b')}`,
    },
    {
      id: sha('c'),
      message: 'Grüße 🚢',
      timestamp: '2026-03-01T12:58:00+01:00',
      url: `https://gitlab.acme.dev/Acme/Shop/-/commit/${sha('c')}`,
    },
  ],
  total_commits_count: 2,
  ...change,
});

export const mergeRequest = (action: string, change: object = {}) => ({
  object_kind: 'merge_request',
  event_type: 'merge_request',
  user: { id: 8, username: 'grace' },
  project,
  object_attributes: {
    id: 99,
    iid: 17,
    author_id: 7,
    target_branch: 'main',
    source_branch: 'parcels',
    created_at: '2026-02-27 10:00:00 UTC',
    updated_at: '2026-03-01 11:58:00 UTC',
    state: 'merged',
    merge_commit_sha: sha('c'),
    last_commit: { id: sha('9'), timestamp: '2026-02-28T09:00:00+00:00' },
    url: 'https://gitlab.acme.dev/Acme/Shop/-/merge_requests/17',
    action,
    ...change,
  },
});

export const note = (
  change: object = {},
  mergeRequestChange?: object | null,
) => ({
  object_kind: 'note',
  event_type: 'note',
  user: { id: 8, username: 'grace' },
  project,
  object_attributes: {
    id: 1244,
    note: 'Why not a queue?',
    noteable_type: 'MergeRequest',
    author_id: 8,
    created_at: '2026-02-28 10:00:00 UTC',
    updated_at: '2026-02-28 10:00:00 UTC',
    system: false,
    ...change,
  },
  merge_request:
    mergeRequestChange === null
      ? undefined
      : {
          id: 99,
          iid: 17,
          author_id: 7,
          created_at: '2026-02-27 10:00:00 UTC',
          url: 'https://gitlab.acme.dev/Acme/Shop/-/merge_requests/17',
          ...mergeRequestChange,
        },
});

export const issue = (action: string, change: object = {}) => ({
  object_kind: 'issue',
  event_type: 'issue',
  project,
  object_attributes: {
    id: 301,
    iid: 23,
    title: 'Bezahlen schlägt fehl',
    created_at: '2026-03-01T13:00:00Z',
    updated_at: '2026-03-01T13:00:00Z',
    closed_at: null,
    type: 'Incident',
    state: 'opened',
    action,
    severity: 'high',
    labels: [] as Array<{ title: string }>,
    url: 'https://gitlab.acme.dev/Acme/Shop/-/issues/23',
    ...change,
  },
});

export const pipeline = (change: object = {}, builds: object[] = []) => ({
  object_kind: 'pipeline',
  object_attributes: {
    id: 31,
    iid: 3,
    ref: 'main',
    sha: sha('c'),
    source: 'push',
    status: 'success',
    created_at: '2026-03-01 12:00:00 UTC',
    finished_at: '2026-03-01 12:03:00 UTC',
    url: 'https://gitlab.acme.dev/Acme/Shop/-/pipelines/31',
    ...change,
  },
  project,
  builds: [
    {
      id: 380,
      stage: 'deploy',
      name: 'roll-out',
      status: 'success',
      created_at: '2026-03-01 12:00:00 UTC',
      started_at: '2026-03-01 12:02:00 UTC',
      finished_at: '2026-03-01 12:03:00 UTC',
      environment: {
        name: 'live/eu',
        action: 'start',
        deployment_tier: 'production',
      },
    },
    {
      id: 377,
      stage: 'test',
      name: 'unit',
      status: 'success',
      created_at: '2026-03-01 12:00:00 UTC',
      started_at: '2026-03-01 12:00:10 UTC',
      finished_at: '2026-03-01 12:02:00 UTC',
      environment: null,
    },
    ...builds,
  ],
});
