import { ConfigReader } from '@backstage/config';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { createHmac } from 'node:crypto';
import {
  deploymentStatus,
  issue,
  pullRequest,
  push,
  release,
  review,
  sha,
  workflowRun,
} from './__fixtures__/payloads';
import { GithubWebhookSource } from './GithubWebhookSource';
import { readGithubSettings } from './settings';

const SECRET = 'a secret of thirty-two characters';
const create = (settings: object = {}, secrets = [SECRET]) =>
  GithubWebhookSource.create({
    secrets,
    settings: readGithubSettings(new ConfigReader(settings as {})),
  });
const source = create();

const sign = (body: Buffer, secret = SECRET) => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', secret)
    .update(body)
    .digest('hex')}`,
});
const headers = (event: string, delivery = 'guid-1') => ({
  'x-github-event': event,
  'x-github-delivery': delivery,
});

const NOW = new Date('2026-03-02T12:00:00Z');
const translate = (event: string, payload: object, settings?: object) =>
  create(settings).translate({
    headers: headers(event),
    body: Buffer.from(JSON.stringify(payload)),
    eventType: event,
    receivedAt: NOW,
  });
/** Events as the engine stores them; throws where one is refused. */
function events(
  event: string,
  payload: object,
  settings?: object,
): DoraEvent[] {
  const outcome = translate(event, payload, settings);
  if ('ignored' in outcome) throw new Error(outcome.ignored);
  return outcome.events.map(input => {
    const parsed = parseEvent(input, { now: NOW.getTime() });
    if (!parsed.event) throw new Error(parsed.error);
    return parsed.event;
  });
}

describe('GithubWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: [
      ['deployment_status', deploymentStatus()] as const,
      ['push', push()] as const,
      ['pull_request', pullRequest('closed')] as const,
      ['pull_request_review', review()] as const,
      ['issues', issue('opened')] as const,
      ['workflow_run', workflowRun()] as const,
    ].map(([event, payload]) => ({
      name: event,
      headers: headers(event, `guid-of-${event}`),
      body: JSON.stringify(payload),
    })),
    sign: body => sign(body),
    signsBody: true,
  });

  describe('verify', () => {
    const body = Buffer.from('{"zen":"Größe"}');

    it('accepts the old and the new secret while one replaces the other', () => {
      const rotating = create({}, ['new', 'old']);
      for (const secret of ['new', 'old'])
        expect(rotating.verify({ body, headers: sign(body, secret) })).toBe(
          true,
        );
      expect(rotating.verify({ body, headers: sign(body, 'other') })).toBe(
        false,
      );
    });

    it('refuses a SHA-1, which GitHub sends for old receivers', () => {
      const sha1 = createHmac('sha1', SECRET).update(body).digest('hex');
      expect(
        source.verify({ body, headers: { 'x-hub-signature': `sha1=${sha1}` } }),
      ).toBe(false);
      expect(
        source.verify({
          body,
          headers: { 'x-hub-signature-256': `sha1=${sha1}` },
        }),
      ).toBe(false);
    });

    it('knows the value that GitHub documents', () => {
      // docs.github.com, "Validating webhook deliveries", the values to test with.
      expect(
        create({}, ["It's a Secret to Everybody"]).verify({
          body: Buffer.from('Hello, World!'),
          headers: {
            'x-hub-signature-256':
              'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
          },
        }),
      ).toBe(true);
    });
  });

  it.each([
    ['ping', /tried the webhook out/],
    ['deployment', /when its status tells/],
    ['star', /'star' tell nothing about delivery/],
    ['__proto__', /'__proto__' tell nothing/],
    ['', /'' tell nothing/],
  ])('ignores %j with a reason', (event, reason) => {
    expect(translate(event, { zen: 'x' })).toEqual({
      ignored: expect.stringMatching(reason),
    });
  });

  describe('deployment_status', () => {
    it('is the end of the deployment that it carries', () => {
      expect(events('deployment_status', deploymentStatus())).toEqual([
        {
          type: 'deployment',
          source: 'github',
          id: '700',
          version: Date.parse('2026-03-01T12:05:00Z'),
          service: 'github.com/acme/shop',
          environment: 'production',
          attempt: 1,
          status: 'success',
          kind: 'deploy',
          startedAt: '2026-03-01T12:00:00.000Z',
          finishedAt: '2026-03-01T12:05:00.000Z',
          revision: sha('d'),
          repository: 'github.com/acme/shop',
          url: 'https://github.com/Acme/Shop/actions/runs/1/job/2',
        },
      ]);
    });

    it.each([
      ['failure', 'failure'],
      ['error', 'failure'],
    ])('takes %s as %s', (state, status) => {
      const [event] = events('deployment_status', deploymentStatus({ state }));
      expect(event).toMatchObject({ status });
    });

    it.each([
      ['in_progress', /has not ended: it is 'in_progress'/],
      ['queued', /has not ended/],
      ['pending', /has not ended/],
      ['inactive', /took the place of this one/],
      ['constructor', /has not ended/],
    ])('ignores %s', (state, reason) => {
      expect(
        translate('deployment_status', deploymentStatus({ state })),
      ).toEqual({ ignored: expect.stringMatching(reason) });
    });

    it('keeps GitHub Enterprise apart from github.com', () => {
      const payload = deploymentStatus();
      payload.repository = {
        ...payload.repository,
        html_url: 'https://git.acme.dev:8443/Acme/Shop',
      };
      expect(events('deployment_status', payload)).toMatchObject([
        { service: 'git.acme.dev/acme/shop' },
      ]);
    });

    const wishes = {
      service: 'component:default/checkout',
      environment: 'prod-eu',
      rework: true,
      rollback_of: 699,
      other: 'x',
    };
    it.each([
      ['an object', wishes],
      ['text', JSON.stringify(wishes)],
    ])('honours its payload as %s', (_, payload) => {
      expect(
        events(
          'deployment_status',
          deploymentStatus({}, { payload, task: 'rollback' }),
        ),
      ).toMatchObject([
        {
          service: 'component:default/checkout',
          environment: 'prod-eu',
          rework: true,
          kind: 'rollback',
          rollbackOf: { source: 'github', id: '699' },
        },
      ]);
    });

    it.each([
      [{ service: { name: 'x' }, rework: 'yes', rollback_of: [1] }],
      ['no json'],
      [null],
      [undefined],
      [['service']],
      [JSON.parse('{"__proto__":{"service":"evil","rework":true}}')],
    ])('takes nothing from a payload that is not meant for us: %j', payload => {
      const [event] = events(
        'deployment_status',
        deploymentStatus({}, { payload }),
      );
      expect(event).toMatchObject({ service: 'github.com/acme/shop' });
      expect(event).not.toHaveProperty('rework');
      expect(event).not.toHaveProperty('rollbackOf');
    });

    it('calls a flagged environment production only where the settings say so', () => {
      const payload = deploymentStatus({}, { environment: 'eu-west' });
      expect(events('deployment_status', payload)).toMatchObject([
        { environment: 'eu-west' },
      ]);
      expect(
        events('deployment_status', payload, { useProductionFlag: true }),
      ).toMatchObject([{ environment: 'production' }]);
      expect(
        events(
          'deployment_status',
          deploymentStatus(
            {},
            { environment: 'eu-west', production_environment: false },
          ),
          { useProductionFlag: true },
        ),
      ).toMatchObject([{ environment: 'eu-west' }]);
    });

    it('leaves out a start after the end, and pages that are none', () => {
      const [event] = events(
        'deployment_status',
        deploymentStatus(
          { log_url: 'data:text/html,x', target_url: '' },
          { created_at: '2026-03-01T12:06:00Z' },
        ),
      );
      expect(event).not.toHaveProperty('startedAt');
      expect(event).not.toHaveProperty('url');
    });

    it('gives the later status the larger version, whatever comes first', () => {
      const [later] = events('deployment_status', deploymentStatus());
      const [earlier] = events(
        'deployment_status',
        deploymentStatus({
          state: 'failure',
          created_at: '2026-03-01T12:04:00Z',
        }),
      );
      expect(later.id).toBe(earlier.id);
      expect(later.version).toBeGreaterThan(earlier.version);
    });

    it('says which field is missing', () => {
      expect(() =>
        translate('deployment_status', { deployment_status: {} }),
      ).toThrow(/not what the source documents: deployment_status.state: /);
    });
  });

  describe('push', () => {
    it('brings its commits to the repository, chained by their push', () => {
      const [first, second] = events('push', push());
      expect(first).toEqual({
        type: 'change',
        source: 'github',
        id: sha('b'),
        version: 1772366340000,
        repository: 'github.com/acme/shop',
        committedAt: '2026-03-01T08:00:00.000Z',
        url: `https://github.com/Acme/Shop/commit/${sha('b')}`,
        push: {
          branch: 'main',
          before: sha('a'),
          after: sha('c'),
          position: 0,
        },
      });
      expect(second).toMatchObject({ id: sha('c'), push: { position: 1 } });
    });

    it('ranks other branches below the default branch', () => {
      const [main] = events('push', push());
      const [other] = events(
        'push',
        push({ ref: 'refs/heads/release/größer' }),
      );
      expect(other).toMatchObject({ push: { branch: 'release/größer' } });
      expect(other.version).toBeLessThan(main.version);
    });

    it('does not chain a forced push to what it replaced', () => {
      expect(events('push', push({ forced: true }))).toMatchObject([
        { push: { before: sha('0') } },
        { push: { before: sha('0') } },
      ]);
    });

    it.each([
      [{ ref: 'refs/tags/v1' }, /Only pushes to branches/],
      [{ deleted: true, after: sha('0'), commits: [] }, /was deleted/],
      [{ commits: [] }, /names no commit/],
    ])('ignores %j', (change, reason) => {
      expect(translate('push', push(change))).toEqual({
        ignored: expect.stringMatching(reason),
      });
    });

    it('takes the 2,048 commits that GitHub lists', () => {
      const commits = Array.from({ length: 2_048 }, (_, index) => ({
        id: index.toString(16).padStart(40, '0'),
        timestamp: '2026-03-01T09:00:00Z',
      }));
      expect(events('push', push({ commits }))).toHaveLength(2_048);
    });
  });

  describe('push of a merge', () => {
    const messages = (...list: string[]) =>
      events(
        'push',
        push({
          commits: list.map((message, index) => ({
            id: sha(String(index)),
            message,
            timestamp: '2026-03-01T09:00:00+01:00',
          })),
        }),
      ).map(event => event.type === 'change' && event.pullRequest);

    it('gives what came before the merge to its pull request', () => {
      expect(
        messages(
          'a',
          'b',
          'Merge pull request #17 from acme/parcels\n\nParcels',
          'c',
          'Merge pull request #18 from acme/letters',
          'Merge branch main',
        ),
      ).toEqual([
        ...Array(3).fill({ number: 17 }),
        ...Array(2).fill({ number: 18 }),
        undefined,
      ]);
    });

    it.each(['Parcels (#17)', 'See Merge pull request #17 from x', '#17'])(
      'takes no number out of %j',
      message => {
        expect(messages(message)).toEqual([undefined]);
      },
    );
  });

  describe('pull_request', () => {
    it('tells of its merge commit, beside what the push tells', () => {
      const [event] = events('pull_request', pullRequest('closed'));
      expect(event).toEqual({
        type: 'change',
        source: 'github:pull-requests',
        id: sha('c'),
        version: 1,
        repository: 'github.com/acme/shop',
        committedAt: '2026-03-01T11:58:00.000Z',
        pullRequest: {
          number: 17,
          createdAt: '2026-02-27T10:00:00.000Z',
          mergedAt: '2026-03-01T11:58:00.000Z',
          url: 'https://github.com/Acme/Shop/pull/17',
        },
        url: 'https://github.com/Acme/Shop/pull/17',
      });
      const [, pushed] = events('push', push());
      expect(pushed.id).toBe(event.id);
      expect(pushed.source).not.toBe(event.source);
    });

    it.each([
      ['opened', { merged: false, merged_at: null }, /when it is merged/],
      ['closed', { merged: false, merged_at: null }, /without a merge/],
    ])('ignores %s %j', (action, change, reason) => {
      expect(translate('pull_request', pullRequest(action, change))).toEqual({
        ignored: expect.stringMatching(reason),
      });
    });
  });

  describe('pull_request_review', () => {
    it('tells when its pull request was looked at', () => {
      const [first] = events('pull_request_review', review());
      expect(first).toMatchObject({
        type: 'change',
        source: 'github:reviews',
        id: 'pull-request:17',
        repository: 'github.com/acme/shop',
        pullRequest: {
          number: 17,
          createdAt: '2026-02-27T10:00:00.000Z',
          firstReviewAt: '2026-02-28T10:00:00.000Z',
        },
      });
      const [second] = events(
        'pull_request_review',
        review({ submitted_at: '2026-02-28T10:00:01Z' }),
      );
      expect(second.id).toBe(first.id);
      expect(second.version).toBeLessThan(first.version);
    });

    it.each([
      [{ user: { id: 7, type: 'User' } }, 'submitted', /the author/],
      [{ user: { id: 9, type: 'Bot' } }, 'submitted', /a machine/],
      [{}, 'edited', /when it is submitted/],
      [{ submitted_at: null }, 'submitted', /when it is submitted/],
    ])('ignores %j %s', (change, action, reason) => {
      expect(translate('pull_request_review', review(change, action))).toEqual({
        ignored: expect.stringMatching(reason),
      });
    });

    it('counts one of someone who has left', () => {
      expect(
        events('pull_request_review', review({ user: null })),
      ).toHaveLength(1);
    });
  });

  describe('issues', () => {
    it('is an incident with the label, of the repository', () => {
      expect(events('issues', issue('opened'))).toEqual([
        {
          type: 'incident',
          source: 'github',
          id: '800',
          version: Date.parse('2026-03-01T13:00:00Z'),
          service: 'github.com/acme/shop',
          title: 'Bezahlen schlägt fehl',
          detectedAt: '2026-03-01T13:00:00.000Z',
          url: 'https://github.com/Acme/Shop/issues/3',
        },
      ]);
    });

    it('ends the same when it is closed, opened again, or told in another order', () => {
      const closed = {
        state: 'closed',
        closed_at: '2026-03-01T14:00:00Z',
        updated_at: '2026-03-01T14:00:00Z',
      };
      const [opened] = events('issues', issue('opened'));
      const [resolved] = events('issues', issue('closed', closed));
      const [reopened] = events(
        'issues',
        issue('reopened', { updated_at: '2026-03-01T15:00:00Z' }),
      );
      expect(resolved).toMatchObject({
        resolvedAt: '2026-03-01T14:00:00.000Z',
      });
      expect(reopened).not.toHaveProperty('resolvedAt');
      expect(resolved.version).toBeGreaterThan(opened.version);
      expect(reopened.version).toBeGreaterThan(resolved.version);
    });

    it('reads services and the severity from labels', () => {
      const labels = [
        'incident',
        'service:checkout',
        'service:cart',
        'severity:high',
      ].map(name => ({ name }));
      expect(events('issues', issue('labeled', { labels }))).toMatchObject([
        { service: 'cart', severity: 'high' },
        { service: 'checkout', severity: 'high' },
      ]);
    });

    it('takes the labels of the settings instead', () => {
      const labels = [{ name: 'outage' }];
      const settings = { incidentLabels: ['Outage'] };
      expect(
        events('issues', issue('opened', { labels }), settings),
      ).toHaveLength(1);
      expect(translate('issues', issue('opened'), settings)).toHaveProperty(
        'ignored',
      );
    });

    it.each([
      ['opened', { labels: [] }, /no label of an incident/],
      ['deleted', {}, /stays when its issue goes/],
    ])('ignores %s %j', (action, change, reason) => {
      expect(translate('issues', issue(action, change))).toEqual({
        ignored: expect.stringMatching(reason),
      });
    });
  });

  describe('release', () => {
    const settings = { releases: { environment: 'production' } };

    it('is no deployment unless the settings say so', () => {
      expect(translate('release', release())).toEqual({
        ignored: expect.stringContaining('dora.sources.github.releases'),
      });
    });

    it('is a successful deployment of its tag', () => {
      const [event] = events('release', release(), settings);
      expect(event).toMatchObject({
        id: 'release/700',
        environment: 'production',
        status: 'success',
        artifact: 'v1.2.0',
        finishedAt: '2026-03-01T12:30:00.000Z',
      });
      expect(event).not.toHaveProperty('revision');
    });

    it('knows the revision when the release names one', () => {
      expect(
        events('release', release({ target_commitish: sha('e') }), settings),
      ).toMatchObject([{ revision: sha('e') }]);
    });

    it('counts pre-releases where the settings say so', () => {
      const payload = release({ prerelease: true });
      expect(translate('release', payload, settings)).toHaveProperty('ignored');
      expect(
        events('release', payload, {
          releases: { environment: 'production', prereleases: true },
        }),
      ).toHaveLength(1);
    });

    it('ignores drafts and edits', () => {
      expect(
        translate('release', release({ published_at: null }), settings),
      ).toHaveProperty('ignored');
      expect(
        translate('release', { ...release(), action: 'edited' }, settings),
      ).toHaveProperty('ignored');
    });
  });

  describe('workflow_run', () => {
    const workflows = [
      { name: 'Deploy', environment: 'production', service: 'checkout' },
    ];

    it('is a pipeline', () => {
      expect(events('workflow_run', workflowRun())).toEqual([
        {
          type: 'pipeline',
          source: 'github',
          id: '700',
          version: Date.parse('2026-03-01T12:04:00Z'),
          service: 'github.com/acme/shop',
          attempt: 2,
          status: 'success',
          revision: sha('c'),
          startedAt: '2026-03-01T12:01:00.000Z',
          finishedAt: '2026-03-01T12:04:00.000Z',
          url: 'https://github.com/Acme/Shop/actions/runs/700',
        },
      ]);
    });

    it('is a deployment by rule, numbered apart from deployments', () => {
      expect(
        events('workflow_run', workflowRun(), { workflows }),
      ).toMatchObject([
        {
          type: 'deployment',
          id: 'workflow-run/700',
          attempt: 2,
          service: 'checkout',
          environment: 'production',
          repository: 'github.com/acme/shop',
        },
      ]);
    });

    it.each([
      [{ head_branch: 'feature' }, {}, 'pipeline'],
      [{ head_branch: 'feature' }, { branch: 'feature' }, 'deployment'],
      [{}, { repository: 'Acme/Shop' }, 'deployment'],
      [{}, { repository: 'https://github.com/acme/shop' }, 'deployment'],
      [{}, { repository: 'acme/cart' }, 'pipeline'],
      [{}, { repository: 'me/shop' }, 'pipeline'],
      [{}, { name: 'Build' }, 'pipeline'],
    ])('with %j and the rule %j is a %s', (run, rule, type) => {
      expect(
        events('workflow_run', workflowRun(run), {
          workflows: [{ ...workflows[0], ...rule }],
        }),
      ).toMatchObject([{ type }]);
    });

    it.each([
      ['failure', 'failure'],
      ['timed_out', 'failure'],
      ['startup_failure', 'failure'],
      ['cancelled', 'aborted'],
      ['action_required', 'aborted'],
    ])('takes %s as %s', (conclusion, status) => {
      expect(events('workflow_run', workflowRun({ conclusion }))).toMatchObject(
        [{ status }],
      );
    });

    it('ignores what has not ended or did not run', () => {
      expect(
        translate('workflow_run', { ...workflowRun(), action: 'requested' }),
      ).toEqual({ ignored: 'The workflow has not ended' });
      expect(
        translate('workflow_run', workflowRun({ conclusion: 'skipped' })),
      ).toEqual({ ignored: 'The workflow did not run: skipped' });
    });
  });
});
