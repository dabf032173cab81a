import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { engineDatabase } from '../__testUtils__/engineDatabase';
import { ToySink } from '../__testUtils__/ToySink';
import { pruneSinks } from './pruneSinks';

jest.setTimeout(60_000);

const DAY_MS = 24 * 3_600_000;

describe('pruneSinks', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('forgets what was sent and cannot be planned again, and nothing else', async () => {
    const knex = await engineDatabase(databases);
    const sink = new ToySink({ maxAgeMs: 2 * DAY_MS });
    const scheduler = mockServices.scheduler.mock();
    await pruneSinks({ scheduler, knex, sinks: [sink] });
    const [[{ fn }]] = scheduler.scheduleTask.mock.calls;

    const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
    const row = (
      message_key: string,
      state: string,
      ended_at: Date | null,
    ) => ({
      sink: sink.id,
      message_key,
      subject: 'checkout',
      kind: 'success',
      occurred_at: ago(9),
      event: state === 'sent' ? null : '{}',
      state,
      ended_at,
    });
    await knex('outgoing_messages').insert([
      row('long ago', 'sent', ago(4)),
      row('lately', 'sent', ago(2)),
      row('refused', 'dead', ago(9)),
      row('waits', 'pending', null),
    ]);
    await (fn as () => Promise<void>)();
    expect(
      await knex('outgoing_messages').orderBy('id').pluck('message_key'),
    ).toEqual(['lately', 'refused', 'waits']);
  });
});
