import { TestDatabases } from '@backstage/backend-test-utils';
import { parseEvent, type DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { createWriter } from '../../../__testUtils__/createWriter';
import {
  emptyTables,
  engineDatabase,
} from '../../../__testUtils__/engineDatabase';
import {
  DEFAULT_TIER_NAMES,
  EnvironmentTiers,
} from '../../../domain/environmentTiers';
import { queryIncidents } from '../read/queryIncidents';
import { loadNamedChanges } from './loadNamedChanges';
import { loadServiceFacts } from './loadServiceFacts';

jest.setTimeout(60_000);

const T = (hour: number) => Date.UTC(2026, 0, 1, hour);
const iso = (hour: number) => new Date(T(hour)).toISOString();

const deployment = (
  id: string,
  more: Partial<Extract<DoraEventInput, { type: 'deployment' }>> = {},
): DoraEventInput => ({
  type: 'deployment',
  source: 'ci',
  id,
  service: 'cart',
  environment: 'prod',
  status: 'success',
  finishedAt: iso(12),
  ...more,
});
const incident = (
  id: string,
  more: Partial<Extract<DoraEventInput, { type: 'incident' }>> = {},
): DoraEventInput => ({
  type: 'incident',
  source: 'pager',
  id,
  service: 'cart',
  detectedAt: iso(13),
  ...more,
});
const push = (
  id: string,
  position: number,
  more: Partial<Extract<DoraEventInput, { type: 'change' }>> = {},
): DoraEventInput => ({
  type: 'change',
  source: 'hub',
  id,
  repository: 'acme/mono',
  committedAt: iso(1),
  push: { branch: 'main', before: 'c0', after: 'c2', position },
  ...more,
});

describe('loadServiceFacts', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });
  beforeEach(() => emptyTables(knex));

  async function write(...inputs: DoraEventInput[]) {
    await createWriter(knex).write(
      inputs.map(input => {
        const { event, error } = parseEvent(input, { now: T(100) });
        if (!event) throw new Error(error);
        return event;
      }),
    );
  }
  async function load(ref: string) {
    const { id } = await knex('services').where({ ref }).first();
    return knex.transaction(async tx => {
      const facts = await loadServiceFacts(tx, {
        serviceId: id,
        tiers: EnvironmentTiers.create(DEFAULT_TIER_NAMES),
      });
      const named = await loadNamedChanges(
        tx,
        facts.deployments.map(fact => fact.id),
      );
      for (const fact of facts.deployments)
        fact.changes = named.get(fact.id) ?? fact.changes;
      return facts;
    });
  }

  it('reads all of a deployment, to the millisecond and in order', async () => {
    await write(
      deployment('1', {
        attempt: 2,
        finishedAt: '2026-01-01T12:00:00.123Z',
        revision: 'abc',
        repository: 'acme/cart',
        kind: 'rollback',
        rework: false,
        rollbackOf: { source: 'cd', id: '9' },
        changes: [
          { id: 'z', committedAt: '2025-12-31T23:59:59.999Z' },
          {
            id: 'a',
            authoredAt: iso(1),
            pullRequest: {
              number: 7,
              firstCommitAt: iso(2),
              createdAt: iso(3),
              firstReviewAt: iso(4),
              mergedAt: iso(5),
            },
          },
        ],
      }),
      deployment('2', { environment: 'moon', changes: [] }),
      deployment('3', { service: 'other' }),
    );
    const { deployments } = await load('cart');
    const [first, second] = deployments.sort((a, b) => a.id - b.id);
    expect(deployments).toHaveLength(2);
    expect(first).toEqual({
      id: expect.any(Number),
      source: 'ci',
      externalId: '1',
      environment: 'prod',
      tier: 'production',
      attempt: 2,
      version: T(12) + 123,
      digest: expect.stringMatching(/^[0-9a-f]{32}$/),
      status: 'success',
      kind: 'rollback',
      finishedAt: T(12) + 123,
      revision: 'abc',
      repository: 'acme/cart',
      rework: false,
      rollbackOf: { source: 'cd', id: '9' },
      changes: [
        { id: 'z', committedAt: T(0) - 1 },
        {
          id: 'a',
          authoredAt: T(1),
          pullRequest: {
            number: 7,
            firstCommitAt: T(2),
            createdAt: T(3),
            firstReviewAt: T(4),
            mergedAt: T(5),
          },
        },
      ],
    });
    expect(second).toMatchObject({ tier: 'other', changes: [] });
  });

  it('reads incidents of its own, and of others that name its deployments', async () => {
    await write(
      deployment('1'),
      incident('own', { environment: 'prod', resolvedAt: iso(14) }),
      incident('named', {
        service: 'shop',
        causedBy: { source: 'ci', id: '1' },
      }),
      incident('of-another-source', {
        service: 'shop',
        causedBy: { source: 'cd', id: '1' },
      }),
      incident('corrected', { service: 'shop' }),
      incident('undone', { service: 'shop' }),
    );
    const ids = new Map<string, string>(
      (await knex('incidents').select('external_id', 'id')).map(row => [
        row.external_id,
        row.id,
      ]),
    );
    const [{ id: deploymentId }] = await knex('deployments').select('id');
    const override = {
      deployment_id: deploymentId,
      reason: 'because',
      created_by: 'user:default/ann',
    };
    await knex('overrides').insert([
      { ...override, kind: 'cause', incident_id: ids.get('corrected') },
      {
        ...override,
        kind: 'cause',
        incident_id: ids.get('undone'),
        undone_at: new Date(),
      },
      { ...override, kind: 'verdict', failed: false },
      {
        ...override,
        kind: 'cause',
        deployment_id: null,
        incident_id: ids.get('own'),
      },
    ]);
    const { incidents, overrides } = await load('cart');
    expect(
      incidents.map(({ externalId, own }) => `${externalId} ${own}`).sort(),
    ).toEqual(['corrected false', 'named false', 'own true']);
    expect(
      incidents.find(({ externalId }) => externalId === 'own'),
    ).toMatchObject({
      environment: 'prod',
      detectedAt: T(13),
      resolvedAt: T(14),
    });
    expect(overrides.map(({ id: _, ...rest }) => rest)).toEqual(
      expect.arrayContaining([
        {
          kind: 'cause',
          incidentId: Number(ids.get('corrected')),
          deploymentId: Number(deploymentId),
        },
        {
          kind: 'verdict',
          deploymentId: Number(deploymentId),
          failed: false,
        },
        {
          kind: 'cause',
          incidentId: Number(ids.get('own')),
          deploymentId: null,
        },
      ]),
    );
    expect(overrides).toHaveLength(3);
    // The other service keeps its incidents: none is its own doing.
    expect((await load('shop')).incidents).toHaveLength(4);
  });

  it('reads the end of an incident that is told apart from it, whichever comes first', async () => {
    const told = (id: string, hour: number, more: object = {}) =>
      incident(id, {
        source: 'pager:resolutions',
        detectedAt: iso(hour),
        resolvedAt: iso(hour),
        ...more,
      });
    await write(told('before', 15), told('alone', 15));
    await write(
      incident('before'),
      incident('after'),
      incident('open'),
      incident('itself', { resolvedAt: iso(14) }),
    );
    await write(
      told('after', 16),
      told('open', 16, { environment: 'staging' }),
      told('open', 12),
      told('open', 16, { service: 'shop' }),
      told('itself', 17),
    );
    const { incidents } = await load('cart');
    expect(
      Object.fromEntries(
        incidents.map(one => [one.externalId, one.resolvedAt]),
      ),
    ).toEqual({ before: T(15), after: T(16), open: undefined, itself: T(14) });
    const listed = await queryIncidents(knex, {
      generation: 1,
      timeZone: 'UTC',
      members: {
        scope: {
          kind: 'organisation',
          ref: '',
          title: '',
          scopeId: null,
          serviceId: null,
        },
        ownership: 'now',
      },
      from: T(0),
      to: T(24),
      open: false,
      limit: 10,
    });
    expect(listed.map(one => one.externalId).sort()).toEqual([
      'after',
      'before',
      'itself',
    ]);
  });

  it('chains the pushes of its repositories, without changes of other services', async () => {
    await write(
      deployment('1', { revision: 'c2', repository: 'acme/mono' }),
      push('c2', 1),
      push('c1', 0),
      push('c3', 0, {
        service: 'other',
        push: { branch: 'main', before: 'c2', after: 'c3', position: 0 },
      }),
      push('x', 0, { repository: 'acme/elsewhere' }),
    );
    const { pushes, changes } = await load('cart');
    const link = { repository: 'acme/mono', branch: 'main' };
    expect(pushes).toEqual([
      { ...link, before: 'c0', after: 'c2', changeIds: ['c1', 'c2'] },
      { ...link, before: 'c2', after: 'c3', changeIds: [] },
    ]);
    expect([...changes.keys()].sort()).toEqual(['c1', 'c2']);
  });

  it('knows the repositories that the catalog names', async () => {
    await write(deployment('1', { revision: 'c2' }), push('c2', 1));
    expect((await load('cart')).pushes).toEqual([]);
    const { id } = await knex('services').where({ ref: 'cart' }).first();
    await knex('service_repositories').insert({
      service_id: id,
      repository: 'acme/mono',
    });
    expect((await load('cart')).pushes).toHaveLength(1);
  });

  it('knows a pull request by its number, from whatever tells of it', async () => {
    const of = (number: number, times: object) => ({
      push: undefined,
      pullRequest: { number, ...times },
    });
    await write(
      deployment('1', { revision: 'c2', repository: 'acme/mono' }),
      push('c1', 0, { committedAt: iso(2), pullRequest: { number: 7 } }),
      push('c2', 1, { committedAt: iso(6), pullRequest: { number: 7 } }),
      push('c2', 0, {
        source: 'hub:requests',
        ...of(7, { createdAt: iso(3), mergedAt: iso(6) }),
      }),
      push('pull-request:7', 0, {
        source: 'hub:reviews',
        ...of(7, { createdAt: iso(3), firstReviewAt: iso(5) }),
      }),
      // A squash, of which the push says no number.
      push('c3', 2),
      push('c3', 0, { source: 'hub:requests', ...of(8, { mergedAt: iso(8) }) }),
      // Another repository has its own number 8.
      push('x', 0, {
        repository: 'acme/elsewhere',
        ...of(8, { firstReviewAt: iso(1) }),
      }),
    );
    const { changes } = await load('cart');
    const seven = {
      number: 7,
      firstCommitAt: T(2),
      createdAt: T(3),
      firstReviewAt: T(5),
      mergedAt: T(6),
    };
    expect(changes.get('c1')?.pullRequest).toEqual(seven);
    expect(changes.get('c2')?.pullRequest).toEqual(seven);
    expect(changes.get('c3')?.pullRequest).toEqual({
      number: 8,
      mergedAt: T(8),
    });
  });

  it('completes what deployments name, the event of the service first', async () => {
    const pullRequest = { number: 7, createdAt: iso(3) };
    await write(
      deployment('1', { repository: 'acme/mono', changes: [{ id: 'c1' }] }),
      push('c1', 0, { push: undefined, authoredAt: iso(2), pullRequest }),
      {
        type: 'change',
        source: 'ci',
        id: 'c1',
        service: 'cart',
        committedAt: iso(5),
      },
      push('c9', 0),
    );
    const { changes, pushes } = await load('cart');
    expect([...changes.values()]).toEqual([
      {
        id: 'c1',
        committedAt: T(5),
        authoredAt: T(2),
        pullRequest: { number: 7, createdAt: T(3) },
      },
    ]);
    expect(pushes).toEqual([]);
  });
});
