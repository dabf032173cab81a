import { ConfigReader } from '@backstage/config';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { createHmac } from 'node:crypto';
import {
  deployment,
  issue,
  mergeRequest,
  note,
  pipeline,
  push,
  sha,
} from './__fixtures__/payloads';
import { GitlabWebhookSource } from './GitlabWebhookSource';
import { readGitlabSettings } from './settings';

const TOKEN = 'a secret token';
const KEY = Buffer.from('thirty-two bytes of a signing key');
const SIGNING_TOKEN = `whsec_${KEY.toString('base64')}`;
const NOW = new Date('2026-03-02T12:00:00Z');
const SECONDS = String(NOW.getTime() / 1_000);

const create = (
  settings: object = {},
  secrets: string[] = [TOKEN],
): GitlabWebhookSource =>
  GitlabWebhookSource.create({
    secrets,
    settings: readGitlabSettings(new ConfigReader(settings as {})),
    now: () => NOW.getTime(),
  });

const signature = (
  body: Buffer,
  { id = 'id-1', timestamp = SECONDS, key = KEY } = {},
) => ({
  'webhook-id': id,
  'webhook-timestamp': timestamp,
  'webhook-signature': `v1,${createHmac('sha256', key)
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64')}`,
});

const translate = (payload: object, settings?: object) =>
  create(settings).translate({
    headers: {},
    body: Buffer.from(JSON.stringify(payload)),
    eventType: 'A Hook',
    receivedAt: NOW,
  });
/** Events as the engine stores them; throws where one is refused. */
function events(payload: object, settings?: object): DoraEvent[] {
  const outcome = translate(payload, settings);
  if ('ignored' in outcome) throw new Error(outcome.ignored);
  return outcome.events.map(input => {
    const parsed = parseEvent(input, { now: NOW.getTime() });
    if (!parsed.event) throw new Error(parsed.error);
    return parsed.event;
  });
}

const valid = [
  ['Deployment Hook', deployment()] as const,
  ['Push Hook', push()] as const,
  ['Merge Request Hook', mergeRequest('merge')] as const,
  ['Note Hook', note()] as const,
  ['Issue Hook', issue('open')] as const,
  ['Pipeline Hook', pipeline()] as const,
].map(([name, payload]) => ({
  name,
  headers: { 'x-gitlab-event': name, 'x-gitlab-event-uuid': 'uuid-1' },
  body: JSON.stringify(payload),
}));

describe('GitlabWebhookSource with a secret token', () => {
  runWebhookSourceContractTests({
    source: create(),
    valid,
    now: NOW,
    sign: () => ({ 'x-gitlab-token': TOKEN }),
    signsBody: false,
  });
});

describe('GitlabWebhookSource with a signing token', () => {
  runWebhookSourceContractTests({
    source: create({}, [SIGNING_TOKEN]),
    valid: valid.map(one => ({
      ...one,
      headers: { ...one.headers, 'webhook-id': `id of ${one.name}` },
    })),
    now: NOW,
    sign: (body, headers) => signature(body, { id: headers['webhook-id'] }),
    signsBody: true,
  });
});

describe('GitlabWebhookSource', () => {
  describe('verify', () => {
    const body = Buffer.from('{"größe":1}');

    it('accepts the old and the new secret while one replaces the other', () => {
      const source = create({}, ['new', 'old', SIGNING_TOKEN]);
      for (const token of ['new', 'old'])
        expect(
          source.verify({ body, headers: { 'x-gitlab-token': token } }),
        ).toBe(true);
      expect(source.verify({ body, headers: signature(body) })).toBe(true);
    });

    it('accepts the right one of several signatures', () => {
      const source = create({}, [SIGNING_TOKEN]);
      const right = signature(body);
      const wrong = signature(body, { key: Buffer.from('another key') });
      expect(
        source.verify({
          body,
          headers: {
            ...right,
            'webhook-signature': `${wrong['webhook-signature']} ${right['webhook-signature']}`,
          },
        }),
      ).toBe(true);
      expect(source.verify({ body, headers: wrong })).toBe(false);
    });

    it.each([
      ['older than five minutes', String(Number(SECONDS) - 301)],
      ['of the future', String(Number(SECONDS) + 301)],
      ['not a number', '1e9'],
    ])('refuses a signature whose time is %s', (_, timestamp) => {
      expect(
        create({}, [SIGNING_TOKEN]).verify({
          body,
          headers: signature(body, { timestamp }),
        }),
      ).toBe(false);
    });

    it('refuses a signature for another id or time', () => {
      const source = create({}, [SIGNING_TOKEN]);
      for (const change of [
        { 'webhook-id': 'id-2' },
        { 'webhook-timestamp': String(Number(SECONDS) + 1) },
      ])
        expect(
          source.verify({ body, headers: { ...signature(body), ...change } }),
        ).toBe(false);
    });

    it('takes no token in place of a signature that is wrong', () => {
      expect(
        create({}, [TOKEN, SIGNING_TOKEN]).verify({
          body,
          headers: {
            ...signature(body, { key: Buffer.from('another key') }),
            'x-gitlab-token': TOKEN,
          },
        }),
      ).toBe(false);
    });

    it('takes no signing token as a token', () => {
      expect(
        create({}, [SIGNING_TOKEN]).verify({
          body,
          headers: { 'x-gitlab-token': SIGNING_TOKEN },
        }),
      ).toBe(false);
    });
  });

  it('knows a delivery by its idempotency key, else by its UUID and body', () => {
    const source = create();
    const key = (headers: Record<string, string>, text = '{}') =>
      source.deliveryKey({ headers, body: Buffer.from(text) });
    expect(key({ 'idempotency-key': 'k', 'x-gitlab-event-uuid': 'u' })).toBe(
      'k',
    );
    expect(key({ 'webhook-id': 'w' })).toBe('w');
    expect(key({ 'x-gitlab-event-uuid': 'u' })).toMatch(/^u:[0-9a-f]{64}$/);
    expect(key({ 'x-gitlab-event-uuid': 'u' })).not.toBe(
      key({ 'x-gitlab-event-uuid': 'u' }, '[]'),
    );
  });

  it.each([
    [{ object_kind: 'wiki_page' }, /'wiki_page' tell nothing/],
    [{ event_name: 'project_create' }, /'A Hook' tell nothing/],
    [{ object_kind: 'constructor' }, /'constructor' tell nothing/],
  ])('ignores %j with a reason', (payload, reason) => {
    expect(translate(payload)).toEqual({
      ignored: expect.stringMatching(reason),
    });
  });

  describe('deployment', () => {
    it('is read with the whole commit id and its own time zone', () => {
      expect(events(deployment())).toEqual([
        {
          type: 'deployment',
          source: 'gitlab',
          id: '15',
          version: Date.parse('2026-03-01T12:05:00Z'),
          service: 'gitlab.acme.dev/acme/shop',
          environment: 'live/eu',
          attempt: 1,
          status: 'success',
          kind: 'deploy',
          finishedAt: '2026-03-01T12:05:00.000Z',
          revision: sha('d'),
          repository: 'gitlab.acme.dev/acme/shop',
          url: 'https://gitlab.acme.dev/Acme/Shop/-/jobs/796',
        },
      ]);
    });

    it('is called by its tier where the settings say so', () => {
      const settings = { useEnvironmentTier: true };
      expect(events(deployment(), settings)).toMatchObject([
        { environment: 'production' },
      ]);
      expect(
        events(deployment({ environment_tier: 'other' }), settings),
      ).toMatchObject([{ environment: 'live/eu' }]);
      expect(
        events(deployment({ environment_tier: null }), settings),
      ).toMatchObject([{ environment: 'live/eu' }]);
    });

    it.each([
      ['failed', 'failure'],
      ['canceled', 'aborted'],
    ])('takes %s as %s', (status, expected) => {
      expect(events(deployment({ status }))).toMatchObject([
        { status: expected },
      ]);
    });

    it.each(['running', 'created', 'blocked', 'toString'])(
      'ignores %s',
      status => {
        expect(translate(deployment({ status }))).toEqual({
          ignored: `The deployment has not ended: it is '${status}'`,
        });
      },
    );

    it('has no revision when the address shows none', () => {
      const [event] = events(
        deployment({ commit_url: null, deployable_url: null }),
      );
      expect(event).not.toHaveProperty('revision');
      expect(event).not.toHaveProperty('url');
    });

    it('says what is wrong with a time', () => {
      expect(() =>
        translate(deployment({ status_changed_at: '2026-03-01 13:05:00' })),
      ).toThrow("'2026-03-01 13:05:00' is not a moment with a time zone");
    });
  });

  describe('push', () => {
    it('brings its commits, chained by their push', () => {
      expect(events(push())).toMatchObject([
        {
          type: 'change',
          id: sha('b'),
          repository: 'gitlab.acme.dev/acme/shop',
          committedAt: '2026-03-01T08:00:00.000Z',
          push: {
            branch: 'main',
            before: sha('a'),
            after: sha('c'),
            position: 0,
          },
        },
        { id: sha('c'), push: { position: 1 } },
      ]);
    });

    it('ranks other branches below the default branch', () => {
      const [main] = events(push());
      const [other] = events(push({ ref: 'refs/heads/next' }));
      expect(other.version).toBeLessThan(main.version);
    });

    it.each([
      [{ ref: 'refs/tags/v1' }, /Only pushes to branches/],
      [{ after: sha('0'), commits: [] }, /was deleted/],
      [{ commits: [] }, /names no commit/],
    ])('ignores %j', (change, reason) => {
      expect(translate(push(change))).toEqual({
        ignored: expect.stringMatching(reason),
      });
    });
  });

  describe('merge_request', () => {
    it('tells of its merge commit, beside what the push tells', () => {
      expect(events(mergeRequest('merge'))).toMatchObject([
        {
          type: 'change',
          source: 'gitlab:pull-requests',
          id: sha('c'),
          committedAt: '2026-03-01T11:58:00.000Z',
          pullRequest: {
            number: 17,
            createdAt: '2026-02-27T10:00:00.000Z',
            mergedAt: '2026-03-01T11:58:00.000Z',
          },
        },
      ]);
    });

    it('tells of the last commit after a fast-forward, at its own time', () => {
      expect(
        events(mergeRequest('merge', { merge_commit_sha: null })),
      ).toMatchObject([
        {
          id: sha('9'),
          committedAt: '2026-02-28T09:00:00.000Z',
          pullRequest: { mergedAt: '2026-03-01T11:58:00.000Z' },
        },
      ]);
    });

    it.each([
      ['open', {}, /when it is approved or merged/],
      ['unapproved', {}, /when it is approved or merged/],
      ['close', {}, /when it is approved or merged/],
      ['approved', { author_id: 8 }, /the author/],
      [
        'merge',
        { merge_commit_sha: null, last_commit: null },
        /does not name the commit/,
      ],
    ])('ignores %s %j', (action, change, reason) => {
      expect(translate(mergeRequest(action, change))).toEqual({
        ignored: expect.stringMatching(reason),
      });
    });
  });

  describe('review of a merge request', () => {
    const reviewed = (firstReviewAt: string) => [
      {
        type: 'change',
        source: 'gitlab:reviews',
        id: 'pull-request:17',
        repository: 'gitlab.acme.dev/acme/shop',
        pullRequest: {
          number: 17,
          createdAt: '2026-02-27T10:00:00.000Z',
          firstReviewAt,
        },
      },
    ];

    it('is a comment by someone else', () => {
      expect(events(note())).toMatchObject(
        reviewed('2026-02-28T10:00:00.000Z'),
      );
    });

    it.each(['approved', 'approval'])('is being %s', action => {
      expect(events(mergeRequest(action))).toMatchObject(
        reviewed(NOW.toISOString()),
      );
    });

    it.each([
      [{ author_id: 7 }, undefined, /the author/],
      [{ system: true }, undefined, /GitLab itself/],
      [{ noteable_type: 'Issue' }, null, /Only comments on merge requests/],
    ])('ignores a comment %j', (change, request, reason) => {
      expect(translate(note(change, request))).toEqual({
        ignored: expect.stringMatching(reason),
      });
    });
  });

  describe('push of a merge', () => {
    it.each([
      [
        "Merge branch 'parcels' into 'main'\n\nParcels\n\nSee merge request acme/shop!17",
        17,
      ],
      ['Parcels\n\nSee merge request acme/shop!17', undefined],
      ["Merge branch 'main' into 'parcels'", undefined],
    ])('knows the merge request of %j', (message, number) => {
      const commit = (id: string, text: string) => ({
        id: sha(id),
        message: text,
        timestamp: '2026-03-01T09:00:00+01:00',
      });
      expect(
        events(
          push({ commits: [commit('b', 'Parcels'), commit('c', message)] }),
        ).map(event => event.type === 'change' && event.pullRequest?.number),
      ).toEqual([number, number]);
    });
  });

  describe('issue', () => {
    it('is an incident by its type', () => {
      expect(events(issue('open'))).toEqual([
        {
          type: 'incident',
          source: 'gitlab',
          id: '301',
          version: Date.parse('2026-03-01T13:00:00Z'),
          service: 'gitlab.acme.dev/acme/shop',
          title: 'Bezahlen schlägt fehl',
          severity: 'high',
          detectedAt: '2026-03-01T13:00:00.000Z',
          url: 'https://gitlab.acme.dev/Acme/Shop/-/issues/23',
        },
      ]);
    });

    it('comes as a work item too', () => {
      expect(
        events({ ...issue('open'), object_kind: 'work_item' }),
      ).toHaveLength(1);
    });

    it('is one by its label, of the services that others name', () => {
      const labels = ['Incident', 'service::cart', 'severity::critical'].map(
        title => ({ title }),
      );
      expect(
        events(issue('open', { type: 'Issue', labels, severity: 'unknown' })),
      ).toMatchObject([{ service: 'cart', severity: 'critical' }]);
      expect(translate(issue('open', { type: 'Issue' }))).toHaveProperty(
        'ignored',
      );
    });

    it('ends the same when it is closed, opened again, or told in another order', () => {
      const [opened] = events(issue('open'));
      const [closed] = events(
        issue('close', {
          state: 'closed',
          closed_at: '2026-03-01 14:00:00 UTC',
          updated_at: '2026-03-01 14:00:00 UTC',
        }),
      );
      const [reopened] = events(
        issue('reopen', { updated_at: '2026-03-01 15:00:00 UTC' }),
      );
      expect(closed).toMatchObject({ resolvedAt: '2026-03-01T14:00:00.000Z' });
      expect(reopened).not.toHaveProperty('resolvedAt');
      expect(closed.version).toBeGreaterThan(opened.version);
      expect(reopened.version).toBeGreaterThan(closed.version);
    });
  });

  describe('pipeline', () => {
    it('is a pipeline', () => {
      expect(events(pipeline())).toEqual([
        {
          type: 'pipeline',
          source: 'gitlab',
          id: '31',
          version: Date.parse('2026-03-01T12:03:00Z'),
          service: 'gitlab.acme.dev/acme/shop',
          attempt: 1,
          status: 'success',
          revision: sha('c'),
          startedAt: '2026-03-01T12:00:00.000Z',
          finishedAt: '2026-03-01T12:03:00.000Z',
          url: 'https://gitlab.acme.dev/Acme/Shop/-/pipelines/31',
        },
      ]);
    });

    it('has jobs that are deployments by rule, though it goes on', () => {
      const running = { status: 'running', finished_at: null };
      expect(translate(pipeline(running))).toEqual({
        ignored: "The pipeline has not ended: it is 'running'",
      });
      expect(
        events(pipeline(running), { jobs: [{ name: 'roll-out' }] }),
      ).toMatchObject([
        {
          type: 'deployment',
          id: 'job/380',
          environment: 'live/eu',
          startedAt: '2026-03-01T12:02:00.000Z',
          finishedAt: '2026-03-01T12:03:00.000Z',
          revision: sha('c'),
        },
      ]);
    });

    it.each([
      [{ environment: 'production', service: 'cart' }, 'cart', 'production'],
      [{ project: 'acme/shop' }, 'gitlab.acme.dev/acme/shop', 'live/eu'],
    ])('follows the rule %j', (rule, service, environment) => {
      expect(
        events(pipeline(), { jobs: [{ name: 'roll-out', ...rule }] }),
      ).toMatchObject([
        { type: 'pipeline' },
        { type: 'deployment', service, environment },
      ]);
    });

    it('makes no deployment of jobs that did not run, name no environment or are of another project', () => {
      for (const rule of [
        { name: 'unit' },
        { name: 'roll-out', project: 'acme/cart' },
        { name: 'skipped' },
      ])
        expect(
          events(
            pipeline({}, [
              {
                id: 381,
                name: 'skipped',
                status: 'skipped',
                environment: { name: 'live' },
              },
            ]),
            { jobs: [rule] },
          ),
        ).toHaveLength(1);
    });
  });
});
