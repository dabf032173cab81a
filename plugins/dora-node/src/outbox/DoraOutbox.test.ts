import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { RejectedEventsError } from '../service/RejectedEventsError';
import type { DoraService } from '../service/types';
import { DoraOutbox } from './DoraOutbox';

jest.setTimeout(60_000);

const event = (id: string): DoraEventInput => ({
  type: 'deployment',
  source: 'portal',
  id,
  service: 'checkout',
  environment: 'prod',
  status: 'success',
  finishedAt: '2026-01-01T00:00:00Z',
});

describe('DoraOutbox', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;
  let outbox: DoraOutbox;
  let reported: string[];
  let report: DoraService['report'];

  beforeEach(async () => {
    knex = await databases.init('POSTGRES_18');
    reported = [];
    report = async events => {
      reported.push(...events.map(({ id }) => String(id)));
      return { accepted: events.length, duplicates: 0 };
    };
    const options = {
      database: mockServices.database({ knex }),
      dora: { report: (events: DoraEventInput[]) => report(events) },
    };
    [outbox] = await Promise.all([
      DoraOutbox.create(options),
      DoraOutbox.create(options),
    ]);
  });

  const enqueue = (...ids: string[]) =>
    knex.transaction(transaction =>
      outbox.enqueue(ids.map(event), { transaction }),
    );
  const waiting = () => knex('dora_outbox').orderBy('id').pluck('event');

  it('reports what was committed, once, in order', async () => {
    await enqueue('a', 'b');
    await enqueue('c');
    expect(await outbox.drain()).toEqual({ reported: 3, parked: 0 });
    expect(await outbox.drain()).toEqual({ reported: 0, parked: 0 });
    expect(reported).toEqual(['a', 'b', 'c']);
    expect(await waiting()).toEqual([]);
  });

  it('reports nothing of a transaction that was rolled back', async () => {
    await expect(
      knex.transaction(async transaction => {
        await outbox.enqueue([event('a')], { transaction });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await outbox.drain()).toEqual({ reported: 0, parked: 0 });
  });

  it('keeps everything while the engine cannot be reached', async () => {
    const works = report;
    report = async () => {
      throw new Error('no connection');
    };
    await enqueue('a');
    await expect(outbox.drain()).rejects.toThrow('no connection');
    report = works;
    expect(await outbox.drain()).toEqual({ reported: 1, parked: 0 });
  });

  it('reports again what it could not note as reported', async () => {
    await enqueue('a');
    const works = report;
    report = async events => {
      await works(events);
      throw new Error('killed before the commit');
    };
    await expect(outbox.drain()).rejects.toThrow('killed');
    report = works;
    await outbox.drain();
    expect(reported).toEqual(['a', 'a']);
  });

  it('parks what is rejected, with the reason, and goes on', async () => {
    await enqueue('a', 'bad\u0000', 'c');
    report = async events => {
      const rejected = events.flatMap(({ id }, index) =>
        String(id).startsWith('bad') ? [{ index, error: 'id: is bad' }] : [],
      );
      if (rejected.length)
        throw new RejectedEventsError(rejected, { accepted: 2, duplicates: 0 });
      return { accepted: events.length, duplicates: 0 };
    };
    expect(await outbox.drain()).toEqual({ reported: 2, parked: 1 });
    await enqueue('d');
    expect(await outbox.drain()).toEqual({ reported: 1, parked: 0 });
    expect(await knex('dora_outbox')).toEqual([
      expect.objectContaining({
        event: JSON.stringify(event('bad\u0000')),
        reason: 'id: is bad',
        parked_at: expect.any(Date),
      }),
    ]);
  });

  it('drains many batches', async () => {
    const ids = Array.from({ length: 1_200 }, (_, id) => `${id}`);
    await enqueue(...ids);
    expect(await outbox.drain()).toEqual({ reported: 1_200, parked: 0 });
    expect(reported).toEqual(ids);
  });

  it('leaves the work to the one who is at it', async () => {
    await enqueue('a');
    const works = report;
    report = async events => {
      expect(await outbox.drain()).toEqual({ reported: 0, parked: 0 });
      return works(events);
    };
    expect(await outbox.drain()).toEqual({ reported: 1, parked: 0 });
    expect(reported).toEqual(['a']);
  });
});
