import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { runWebhookSourceContractTests } from '@boardwalk/plugin-dora-node/testUtils';
import { createHmac } from 'node:crypto';
import { helmRelease, kustomization, sha } from './__fixtures__/events';
import { FluxWebhookSource } from './FluxWebhookSource';

const TOKEN = 'a token of enough letters';
const NOW = new Date('2026-03-02T12:00:00Z');
const create = (environment?: string, secrets = [TOKEN]) =>
  FluxWebhookSource.create({ secrets, environment });
const source = create();

const sign = (body: Buffer, { token = TOKEN, hash = 'sha256' } = {}) => ({
  'x-signature': `${hash}=${createHmac(hash, token)
    .update(body)
    .digest('hex')}`,
});

const translate = (payload: object, environment?: string) =>
  create(environment).translate({
    headers: {},
    body: Buffer.from(JSON.stringify(payload)),
    eventType: '',
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

describe('FluxWebhookSource', () => {
  runWebhookSourceContractTests({
    source,
    valid: [
      ['a Kustomization', kustomization()] as const,
      [
        'the next revision',
        kustomization({}, { revision: `main@sha1:${sha('d')}` }),
      ] as const,
      [
        'a failure',
        kustomization({ reason: 'HealthCheckFailed', severity: 'error' }),
      ] as const,
      [
        'a later time',
        kustomization({ timestamp: '2026-03-01T12:10:00Z' }),
      ] as const,
      ['a HelmRelease', helmRelease()] as const,
    ].map(([name, payload]) => ({
      name,
      headers: { 'gotk-component': 'kustomize-controller' },
      body: JSON.stringify(payload),
    })),
    sign: body => sign(body),
    signsBody: true,
  });

  it('accepts the old and the new token while one replaces the other', () => {
    const rotating = create(undefined, ['new', 'old']);
    const body = Buffer.from('{}');
    const check = (token: string) =>
      rotating.verify({ body, headers: sign(body, { token }) });
    expect([check('new'), check('old'), check('other')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(['sha1', 'sha512'])('refuses %s', hash => {
    const body = Buffer.from('{}');
    expect(source.verify({ body, headers: sign(body, { hash }) })).toBe(false);
  });

  it('ignores what deploys nothing', () => {
    const payload = kustomization();
    payload.involvedObject.kind = 'GitRepository';
    expect(translate(payload)).toEqual({
      ignored: expect.stringContaining('A GitRepository deploys nothing'),
    });
  });

  it('says what is missing', () => {
    expect(() => translate({ involvedObject: {} })).toThrow(
      /involvedObject.kind: .*reason: /,
    );
  });

  describe('with a Kustomization', () => {
    it('takes one revision as one deployment', () => {
      const { version, ...rest } = event(kustomization());
      expect(rest).toEqual({
        type: 'deployment',
        source: 'flux',
        id: `7d0cdc51-0000-4000-8000-000000000001/main@sha1:${sha('c')}`,
        service: 'webapp',
        environment: 'apps',
        attempt: 1,
        status: 'success',
        kind: 'deploy',
        finishedAt: '2026-03-01T12:00:00.000Z',
        revision: sha('c'),
        artifact: `main@sha1:${sha('c')}`,
      });
      expect(Number.isSafeInteger(version)).toBe(true);
    });

    it('keeps the first success, whatever comes in which order', () => {
      const at = (reason: string, timestamp: string) =>
        event(kustomization({ reason, timestamp }));
      const first = at('ReconciliationSucceeded', '2026-03-01T12:00:00Z');
      const drift = at('ReconciliationSucceeded', '2026-03-01T12:10:00Z');
      const before = at('HealthCheckFailed', '2026-03-01T11:50:00Z');
      const after = at('HealthCheckFailed', '2026-03-01T12:20:00Z');
      const build = at('BuildFailed', '2026-03-01T11:40:00Z');
      const all = [first, drift, before, after, build];
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
      expect(all.map(({ version }) => version)).toEqual(
        all.map(({ version }) => version).sort((a, b) => b - a),
      );
      expect(new Set(all.map(({ version }) => version)).size).toBe(5);
    });

    it.each([
      ['HealthCheckFailed', 'failure'],
      ['ReconciliationFailed', 'failure'],
      ['PruneFailed', 'failure'],
      ['BuildFailed', 'aborted'],
      ['ValidationFailed', 'aborted'],
      ['ArtifactFailed', 'aborted'],
    ])('takes %s as %s', (reason, status) => {
      expect(event(kustomization({ reason }))).toMatchObject({ status });
    });

    it.each(['Progressing', 'DependencyNotReady', 'constructor'])(
      'ignores %s',
      reason => {
        expect(translate(kustomization({ reason }))).toEqual({
          ignored: expect.stringContaining('does not tell how'),
        });
      },
    );

    it('ignores an event without a revision', () => {
      expect(translate(kustomization({}, {}))).toEqual({
        ignored: expect.stringContaining('names no revision'),
      });
    });

    it.each([
      [{ revision: `main/${sha('a')}` }, sha('a')],
      [{ revision: `sha1:${sha('a')}` }, sha('a')],
      [{ revision: `refs/tags/v1.0.0@sha1:${sha('a')}` }, sha('a')],
      [
        { 'kustomize.toolkit.fluxcd.io/revision': `main@sha1:${sha('a')}` },
        sha('a'),
      ],
      [
        {
          revision: `latest@sha256:${'b'.repeat(64)}`,
          originRevision: `main@sha1:${sha('a')}`,
        },
        sha('a'),
      ],
      [{ revision: `latest@sha256:${'b'.repeat(64)}` }, undefined],
    ])('reads the commit of %j', (metadata, revision) => {
      const found = event(kustomization({}, metadata));
      expect('revision' in found ? found.revision : undefined).toBe(revision);
    });

    it('takes the service, environment and repository that the metadata names', () => {
      const metadata = {
        revision: `main@sha1:${sha('a')}`,
        service: 'component:default/checkout',
        environment: 'production',
        repository: 'https://github.com/Acme/Config',
      };
      expect(event(kustomization({}, metadata), 'live')).toMatchObject({
        service: 'component:default/checkout',
        environment: 'production',
        repository: 'github.com/acme/config',
      });
      expect(event(kustomization(), 'live')).toMatchObject({
        environment: 'live',
      });
    });

    it('takes nothing from prototypes', () => {
      const metadata = JSON.parse(
        '{"revision":"main","__proto__":{"service":"evil","environment":"evil"}}',
      );
      expect(event(kustomization({}, metadata))).toMatchObject({
        service: 'webapp',
        environment: 'apps',
      });
    });
  });

  describe('with a HelmRelease', () => {
    it('takes each release as a deployment', () => {
      expect(event(helmRelease())).toEqual({
        type: 'deployment',
        source: 'flux',
        id: '7d0cdc51-0000-4000-8000-000000000002/6.5.0/UpgradeSucceeded/2026-03-01T12:00:00Z',
        version: Date.parse('2026-03-01T12:00:00Z'),
        service: 'webapp',
        environment: 'apps',
        attempt: 1,
        status: 'success',
        kind: 'deploy',
        finishedAt: '2026-03-01T12:00:00.000Z',
        artifact: '6.5.0',
      });
    });

    it.each([
      ['InstallSucceeded', 'success', 'deploy'],
      ['InstallFailed', 'failure', 'deploy'],
      ['UpgradeFailed', 'failure', 'deploy'],
      ['RollbackSucceeded', 'success', 'rollback'],
      ['RollbackFailed', 'failure', 'rollback'],
    ])('takes %s as %s of a %s', (reason, status, kind) => {
      expect(event(helmRelease({ reason }))).toMatchObject({ status, kind });
    });

    it.each(['TestSucceeded', 'UninstallSucceeded', 'DriftCorrected'])(
      'ignores %s',
      reason => {
        expect(translate(helmRelease({ reason }))).toEqual({
          ignored: `'${reason}' does not tell of a release of Helm`,
        });
      },
    );

    it('tells an artifact by its digest', () => {
      expect(
        event(
          helmRelease(
            {},
            {
              'helm.toolkit.fluxcd.io/revision': '6.5.0',
              'helm.toolkit.fluxcd.io/oci-digest': 'sha256:ab',
            },
          ),
        ),
      ).toMatchObject({ artifact: '6.5.0@sha256:ab' });
    });
  });
});
