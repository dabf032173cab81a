import { canonicalJson } from './canonicalJson';
import { parseEvent } from './parseEvent';

const now = Date.UTC(2026, 5, 1);
const parse = (input: unknown) => parseEvent(input, { now });
const deployment = {
  type: 'deployment',
  source: 'ci',
  id: 'run-1',
  service: 'Checkout',
  environment: 'Production',
  status: 'success',
  finishedAt: '2026-03-01T13:00:00+01:00',
};
const change = {
  type: 'change',
  source: 'ci',
  id: 'abc',
  repository: 'https://github.com/Acme/Shop.git',
  committedAt: '2026-03-01T10:00:00Z',
};
const incident = {
  type: 'incident',
  source: 'pager',
  id: 7,
  service: 'checkout',
  detectedAt: '2026-03-01T10:00:00Z',
};
const pipeline = {
  type: 'pipeline',
  source: 'ci',
  id: 'p1',
  service: 'checkout',
  status: 'failure',
  finishedAt: '2026-03-01T10:00:00Z',
};

describe('parseEvent', () => {
  it('brings a deployment into its one form', () => {
    expect(
      parse({
        ...deployment,
        rollbackOf: 12,
        changes: [{ id: 'abc', committedAt: '2026-02-28T23:00:00-01:00' }],
      }).event,
    ).toEqual({
      type: 'deployment',
      source: 'ci',
      id: 'run-1',
      service: 'checkout',
      environment: 'production',
      attempt: 1,
      status: 'success',
      kind: 'deploy',
      finishedAt: '2026-03-01T12:00:00.000Z',
      rollbackOf: { source: 'ci', id: '12' },
      changes: [{ id: 'abc', committedAt: '2026-03-01T00:00:00.000Z' }],
      version: Date.UTC(2026, 2, 1, 12),
    });
  });

  it('knows a repository by any address', () => {
    expect(parse(change).event).toMatchObject({
      repository: 'github.com/acme/shop',
      version: Date.UTC(2026, 2, 1, 10),
    });
  });

  it('orders the updates of an incident by its latest moment', () => {
    expect(parse(incident).event).toMatchObject({
      id: '7',
      version: Date.UTC(2026, 2, 1, 10),
    });
    expect(
      parse({ ...incident, resolvedAt: '2026-03-01T11:00:00Z' }).event?.version,
    ).toBe(Date.UTC(2026, 2, 1, 11));
    expect(
      parse({ ...incident, version: '2026-03-02T00:00:00Z' }).event?.version,
    ).toBe(Date.UTC(2026, 2, 2));
  });

  it('prefers the entity ref over the service', () => {
    expect(
      parse({ ...pipeline, entityRef: 'Component:default/Cart' }).event,
    ).toEqual({
      type: 'pipeline',
      source: 'ci',
      id: 'p1',
      service: 'component:default/cart',
      attempt: 1,
      status: 'failure',
      finishedAt: '2026-03-01T10:00:00.000Z',
      version: Date.UTC(2026, 2, 1, 10),
    });
  });

  it.each([
    ['nothing', null, 'Invalid input'],
    ['an unknown type', { type: 'release' }, 'type'],
    ['an unknown field', { ...deployment, finished: 1 }, 'finished'],
    [
      'a deployment of nothing',
      { ...deployment, service: undefined },
      'service: is missing',
    ],
    [
      'an incident of nothing',
      { ...incident, service: undefined },
      'service: is missing',
    ],
    [
      'a pipeline of nothing',
      { ...pipeline, service: undefined },
      'service: is missing',
    ],
    [
      'a change of nothing',
      { ...change, repository: undefined },
      'service: is missing',
    ],
    ['no environment', { ...deployment, environment: ' ' }, 'environment'],
    [
      'a moment without zone',
      { ...deployment, finishedAt: '2026-03-01T12:00:00' },
      'finishedAt: must be a moment with a time zone',
    ],
    [
      'a moment that is none',
      { ...deployment, finishedAt: '2026-02-30T12:00:00Z' },
      'finishedAt',
    ],
    [
      'ancient times',
      { ...deployment, finishedAt: '1969-01-01T00:00:00Z' },
      'finishedAt: must be a moment after 1990',
    ],
    [
      'the future',
      { ...deployment, finishedAt: '2026-06-01T01:00:01Z' },
      'finishedAt: lies in the future',
    ],
    [
      'a year above 9999',
      { ...deployment, finishedAt: '9999-12-31T23:59:59-12:00' },
      'finishedAt: lies in the future',
    ],
    [
      'a future commit',
      {
        ...deployment,
        changes: [{ id: 'a', committedAt: '2027-01-01T00:00:00Z' }],
      },
      'changes.0.committedAt: lies in the future',
    ],
    [
      'a future merge',
      {
        ...change,
        pullRequest: { number: 1, mergedAt: '2027-01-01T00:00:00Z' },
      },
      'pullRequest.mergedAt: lies in the future',
    ],
    [
      'an end before the start',
      { ...deployment, startedAt: '2026-03-02T00:00:00Z' },
      'finishedAt lies before startedAt',
    ],
    [
      'a resolution before the detection',
      { ...incident, resolvedAt: '2026-02-01T00:00:00Z' },
      'resolvedAt lies before detectedAt',
    ],
    [
      'the same change twice',
      { ...deployment, changes: [{ id: 'a' }, { id: 'a' }] },
      'changes: the same id appears twice',
    ],
    [
      'too many changes',
      {
        ...deployment,
        changes: Array.from({ length: 50_001 }, (_, id) => ({ id })),
      },
      'changes: must be at most 50000',
    ],
    ['a NUL', { ...deployment, id: 'a\u0000b' }, 'id'],
    [
      'half a character',
      { ...deployment, version: 1, revision: '\ud800' },
      'revision: must be valid Unicode',
    ],
    [
      'an address that is no page',
      { ...deployment, url: 'data:text/html,x' },
      'url: must begin with http',
    ],
    ['an endless name', { ...deployment, source: 'x'.repeat(501) }, 'source'],
    ['an attempt below 1', { ...deployment, attempt: 0 }, 'attempt'],
    [
      'a number that no pull request has',
      { ...change, pullRequest: { number: 2 ** 31 } },
      'pullRequest.number',
    ],
    ['a negative version', { ...deployment, version: -1 }, 'version'],
  ])('refuses %s', (_name, input, error) => {
    const result = parse(input);
    expect(result.event).toBeUndefined();
    expect(result.error).toContain(error);
  });

  it('takes what a clock an hour ahead reports, and ten-year-old events', () => {
    for (const finishedAt of ['2026-06-01T00:59:59Z', '2016-01-01T00:00:00Z'])
      expect(parse({ ...deployment, finishedAt }).event).toBeDefined();
  });

  it.each([deployment, change, incident, pipeline])(
    'leaves what it gave as it is: %j',
    input => {
      const { event } = parse(input);
      expect(canonicalJson(parse(event).event)).toBe(canonicalJson(event));
    },
  );
});
