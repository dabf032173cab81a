import type { LogEvent } from '@backstage/plugin-scaffolder-common';
import type { Observable } from '@backstage/types';
import { endCancelled } from './endCancelled';

const event = (type: LogEvent['type'], status?: string): LogEvent => ({
  id: 7,
  taskId: 't1',
  createdAt: '2026-11-30T12:00:00Z',
  type,
  body: { message: 'Words', stepId: 'wait', status: status as never },
});

const observable = (...events: LogEvent[]) => {
  const source = {
    subscribe(observer: {
      next: (event: LogEvent) => void;
      complete: () => void;
    }) {
      events.forEach(one => observer.next(one));
      observer.complete();
      return { unsubscribe: () => {}, closed: true };
    },
  };
  return source as unknown as Observable<LogEvent>;
};

it('tells of the end of the step, then of the run', () => {
  const told: LogEvent[] = [];
  const complete = jest.fn();
  endCancelled(
    observable(event('log', 'processing'), event('cancelled')),
  ).subscribe({ next: one => told.push(one), complete });
  expect(told.map(({ type, body }) => [type, body])).toEqual([
    ['log', expect.objectContaining({ status: 'processing' })],
    ['log', expect.objectContaining({ stepId: 'wait', status: 'cancelled' })],
    [
      'completion',
      expect.objectContaining({
        error: { name: 'Cancelled', message: 'This run was cancelled.' },
      }),
    ],
  ]);
  expect(complete).toHaveBeenCalledTimes(1);
});

it('leaves all other events as they are, whichever way it is asked', () => {
  const events = [event('log', 'failed'), event('completion')];
  const told: LogEvent[] = [];
  endCancelled(observable(...events)).subscribe(one => told.push(one));
  expect(told).toEqual(events);
});
