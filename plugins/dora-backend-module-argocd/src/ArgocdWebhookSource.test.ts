import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { history, notification, sha } from './__fixtures__/notifications';
import { ArgocdWebhookSource } from './ArgocdWebhookSource';

const TOKEN = 'a-token-of-enough-letters';
const NOW = new Date('2026-03-02T12:00:00Z');
const create = (environment?: string, secrets = [TOKEN]) =>
  ArgocdWebhookSource.create({ secrets, environment });
const source = create();

const translate = (payload: object, environment?: string) =>
  create(environment).translate({
    headers: {},
    body: Buffer.from(JSON.stringify(payload)),
    eventType: 'sync',
    receivedAt: NOW,
  });
/** The event as the engine stores it; throws where it is refused. */
function event(payload: object, environment?: string): DoraEvent {
  const outcome = translate(payload, environment);
  if ('ignored' in outcome) throw new Error(outcome.ignored);
  expect(outcome.events).toHaveLength(1);
  const parsed = parseEvent(outcome.events[0], { now: NOW.getTime() });
  if (!parsed.event) throw new Error(parsed.error);
  return parsed.event;
}

describe('ArgocdWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: [
      ['a sync', notification()] as const,
      ['a failed one', notification({}, { phase: 'Failed' })] as const,
      [
        'a later one',
        notification({ history }, { startedAt: '2026-03-01T12:00:20Z' }),
      ] as const,
      ['another application', notification({ uid: 'another' })] as const,
    ].map(([name, payload]) => ({
      name,
      headers: {},
      body: JSON.stringify(payload),
    })),
    sign: () => ({ authorization: `Bearer ${TOKEN}` }),
    signsBody: false,
  });

  it.each([
    ['Bearer new', true],
    ['bearer old', true],
    ['Bearer other', false],
    ['Basic new', false],
    ['new', false],
    ['Bearer new old', false],
  ])(
    'while one token replaces another, %j is %s',
    (authorization, accepted) => {
      expect(
        create(undefined, ['new', 'old']).verify({
          headers: { authorization },
          body: Buffer.from('{}'),
        }),
      ).toBe(accepted);
    },
  );

  it('is a deployment of the revision of the configuration', () => {
    expect(event(notification())).toEqual({
      type: 'deployment',
      source: 'argocd',
      id: '6f9d6c1e-0000-4000-8000-000000000001/2026-03-01T12:00:00Z',
      version: Date.parse('2026-03-01T12:00:40Z'),
      service: 'component:default/checkout',
      environment: 'production',
      attempt: 1,
      status: 'success',
      kind: 'deploy',
      startedAt: '2026-03-01T12:00:00.000Z',
      finishedAt: '2026-03-01T12:00:40.000Z',
      revision: sha('3'),
      repository: 'git.acme.dev/acme/config',
      artifact: 'registry.acme.dev/shop:1.4.2',
      url: 'https://argocd.acme.dev/applications/argocd/shop',
    });
  });

  it('names the service and the environment as well as it can', () => {
    const bare = { service: '', environment: '' };
    expect(event(notification(bare))).toMatchObject({
      service: 'shop-größe',
      environment: 'shop',
    });
    expect(event(notification(bare), 'live')).toMatchObject({
      environment: 'live',
    });
    expect(event(notification(), 'live')).toMatchObject({
      environment: 'production',
    });
    expect(event(notification({ ...bare, namespace: null }))).toMatchObject({
      environment: 'unknown',
    });
  });

  it('takes the commit of the application from the tag of its images', () => {
    const images = [
      `registry.acme.dev/shop:main-${sha('d')}@sha256:${'e'.repeat(64)}`,
      `registry.acme.dev/worker:${sha('d')}`,
      'registry.acme.dev/proxy:1.2',
    ];
    expect(
      event(
        notification({
          images,
          sourceRepository: 'https://github.com/Acme/Shop',
        }),
      ),
    ).toMatchObject({
      revision: sha('d'),
      repository: 'github.com/acme/shop',
    });
    const [unnamed] = [event(notification({ images }))];
    expect(unnamed).toMatchObject({ revision: sha('d') });
    expect(unnamed).not.toHaveProperty('repository');
    expect(
      event(
        notification({
          images: [...images, `registry.acme.dev/other:${sha('f')}`],
        }),
      ),
    ).toMatchObject({ revision: sha('3') });
  });

  it('takes the first of several sources', () => {
    expect(
      event(notification({}, { revision: '', revisions: [sha('7'), '1.2.3'] })),
    ).toMatchObject({ revision: sha('7') });
  });

  it('has room for many images', () => {
    const images = Array.from(
      { length: 500 },
      (_, index) => `registry.acme.dev/image-${index}:1`,
    );
    expect(event(notification({ images }))).toMatchObject({
      artifact: expect.stringContaining('image-0:1 registry'),
    });
  });

  it('counts the return to an earlier revision as a rollback of what was there', () => {
    expect(
      event(notification({}, { automated: false, revision: sha('1') })),
    ).toMatchObject({
      kind: 'rollback',
      revision: sha('1'),
      rollbackOf: {
        source: 'argocd',
        id: '6f9d6c1e-0000-4000-8000-000000000001/2026-02-27T10:00:00Z',
      },
    });
  });

  it('counts the same again, asked for by a person, as a redeployment', () => {
    const again = event(
      notification({}, { automated: false, revision: sha('2') }),
    );
    expect(again).toMatchObject({ kind: 'redeploy' });
    expect(again).not.toHaveProperty('rollbackOf');
  });

  it('knows the first sync of an application', () => {
    expect(event(notification({ history: null }))).toMatchObject({
      kind: 'deploy',
    });
  });

  it.each([
    ['Failed', [{ status: 'Synced' }, { status: 'SyncFailed' }], 'failure'],
    ['Error', [{ status: 'Pruned' }], 'failure'],
    ['Failed', [{ status: 'SyncFailed' }], 'aborted'],
    ['Error', null, 'aborted'],
  ])('takes %s with %j as %s', (phase, resources, status) => {
    expect(
      event(notification({ history }, { phase, resources })),
    ).toMatchObject({ status });
  });

  it.each([
    [{ phase: 'Running', finishedAt: null }, /has not ended: it is 'Running'/],
    [{ dryRun: true }, /dry run/],
    [{ repair: true }, /repaired/],
    [{ automated: true, revision: sha('2') }, /repaired/],
    [
      { automated: false, resources: [{ status: 'Synced', unchanged: true }] },
      /changed nothing/,
    ],
  ])('ignores %j', (sync, reason) => {
    expect(translate(notification({}, sync))).toEqual({
      ignored: expect.stringMatching(reason),
    });
  });

  it('says that the template is of another version', () => {
    expect(() => translate(notification({ version: 2 }))).toThrow(
      /version: must be 1; the template in Argo CD is not the one/,
    );
  });

  it('says what is missing', () => {
    expect(() => translate({ version: 1 })).toThrow(/uid: .*; name: /);
  });
});
