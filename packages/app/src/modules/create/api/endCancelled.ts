import type { LogEvent } from '@backstage/plugin-scaffolder-common';
import type { Observable, Observer } from '@backstage/types';

/** How the page of a run reads that a step, and with it the run, has come to its end. */
const endOf = (event: LogEvent): LogEvent[] => [
  { ...event, type: 'log', body: { ...event.body, status: 'cancelled' } },
  {
    ...event,
    type: 'completion',
    body: {
      message: event.body.message,
      error: { name: 'Cancelled', message: 'This run was cancelled.' },
    } as LogEvent['body'],
  },
];

/**
 * The stock page stops reading when a run is cancelled, and before it hears of the
 * end: the step would be shown as running for ever. Told of both at once, it knows.
 */
export function endCancelled(
  events: Observable<LogEvent>,
): Observable<LogEvent> {
  const read = (observer: Observer<LogEvent>) =>
    events.subscribe({
      ...observer,
      next: event => {
        const told = event.type === 'cancelled' ? endOf(event) : [event];
        for (const one of told) observer.next?.(one);
      },
      error: error => observer.error?.(error),
      complete: () => observer.complete?.(),
    });
  const ended: Observable<LogEvent> = {
    [Symbol.observable]: () => ended,
    subscribe: (
      first?: Observer<LogEvent> | ((event: LogEvent) => void),
      error?: (error: Error) => void,
      complete?: () => void,
    ) =>
      read(
        typeof first === 'function'
          ? { next: first, error, complete }
          : first ?? {},
      ),
  };
  return ended;
}
