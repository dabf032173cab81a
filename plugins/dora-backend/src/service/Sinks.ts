import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type {
  DoraSink,
  DoraSinksExtensionPoint,
} from '@boardwalk/plugin-dora-node';
import type { PlanMessages, PlannedMessage } from '../domain/outgoing';

/** The sinks that modules added. */
export class Sinks implements DoraSinksExtensionPoint {
  readonly #byId = new Map<string, DoraSink>();

  get byId(): ReadonlyMap<string, DoraSink> {
    return this.#byId;
  }

  addSink(sink: DoraSink): void {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(sink.id))
      throw new InputError(
        `The id of a sink must be lower-case letters, digits and dashes, not '${sink.id}'`,
      );
    if (this.#byId.has(sink.id))
      throw new InputError(`There is a sink '${sink.id}' already`);
    this.#byId.set(sink.id, sink);
  }

  /** What to write beside events; undefined where nobody is to be told, which costs nothing. */
  planner(options: {
    logger: LoggerService;
    now?: () => number;
  }): PlanMessages | undefined {
    const { logger, now = Date.now } = options;
    const sinks = [...this.#byId.values()];
    if (!sinks.length) return undefined;
    return events => {
      const moment = now();
      return sinks.flatMap(sink =>
        events.flatMap(event => {
          try {
            return plan(sink, event, moment);
          } catch (error) {
            // Events are taken in whatever a sink stumbles over.
            logger.error(
              `The sink ${sink.id} could not plan what to send of the ${event.type} ${event.id} of ${event.source}`,
              isError(error) ? error : undefined,
            );
            return [];
          }
        }),
      );
    };
  }
}

function plan(
  sink: DoraSink,
  event: DoraEvent,
  moment: number,
): PlannedMessage[] {
  return sink
    .plan(event)
    .filter(({ at }) => Date.parse(at) >= moment - sink.maxAgeMs)
    .map(message => ({
      ...message,
      sink: sink.id,
      event: withoutChanges(event),
    }));
}

/** A deployment may list tens of thousands of changes. */
function withoutChanges(event: DoraEvent): DoraEvent {
  if (event.type !== 'deployment' || !event.changes) return event;
  const { changes: _changes, ...rest } = event;
  return rest;
}
