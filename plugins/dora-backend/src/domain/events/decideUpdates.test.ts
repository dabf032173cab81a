import type { PipelineEvent } from '@boardwalk/plugin-dora-common';
import { decideUpdates, needsCanonical } from './decideUpdates';
import { prepareEvent } from './prepareEvent';

const pipeline = (fields: Partial<PipelineEvent> = {}) =>
  prepareEvent<PipelineEvent>({
    type: 'pipeline',
    source: 'ci',
    id: '1',
    service: 'checkout',
    attempt: 1,
    status: 'success',
    finishedAt: '2026-01-01T00:00:00.000Z',
    version: 5,
    ...fields,
  });

describe('decideUpdates', () => {
  const smaller = pipeline({ url: 'https://a.test' });
  const larger = pipeline({ url: 'https://b.test' });

  it('takes what is new once', () => {
    expect(decideUpdates([smaller, smaller], new Map())).toEqual({
      winners: [smaller],
      accepted: [true, false],
    });
  });

  it.each([
    ['a larger version', pipeline({ version: 6 }), true],
    ['a smaller version', pipeline({ version: 4 }), false],
    ['the same event', smaller, false],
    ['an equal version with a larger form', larger, true],
    [
      'an equal version with a smaller form',
      pipeline({ url: 'https://A.test' }),
      false,
    ],
  ])('decides about %s', (_, event, accepted) => {
    const { version } = smaller.event;
    const stored = new Map([[smaller.key, { ...smaller, version }]]);
    expect(decideUpdates([event], stored).winners).toEqual(
      accepted ? [event] : [],
    );
  });

  it('compares within the batch, in order', () => {
    expect(decideUpdates([larger, smaller], new Map())).toMatchObject({
      winners: [larger],
      accepted: [true, false],
    });
    expect(decideUpdates([smaller, larger], new Map())).toMatchObject({
      winners: [larger],
      accepted: [true, true],
    });
  });

  it('wants the stored form exactly when it decides', () => {
    const stored = { version: 5, digest: smaller.digest };
    expect(needsCanonical(larger, stored)).toBe(true);
    expect(needsCanonical(smaller, stored)).toBe(false);
    expect(needsCanonical(pipeline({ version: 6 }), stored)).toBe(false);
    expect(() =>
      decideUpdates([larger], new Map([[smaller.key, stored]])),
    ).toThrow('was not read');
  });
});
