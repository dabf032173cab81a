import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import {
  type DoraSink,
  type OutgoingMessage,
  type SendOutcome,
} from '@boardwalk/plugin-dora-node';

/**
 * Takes messages in, in memory: one for each state of each event that it hears
 * of. What it answers can be changed.
 */
export class ToySink implements DoraSink {
  readonly id: string;
  readonly title = 'Toy';
  readonly maxAgeMs: number;
  readonly taken: OutgoingMessage[] = [];
  answer: (message: OutgoingMessage) => SendOutcome | Promise<SendOutcome> =
    () => ({ sent: true });

  constructor(options: { id?: string; maxAgeMs?: number } = {}) {
    this.id = options.id ?? 'toy-sink';
    this.maxAgeMs = options.maxAgeMs ?? 100 * 365 * 24 * 3_600_000;
  }

  plan(event: DoraEvent) {
    if (event.type !== 'deployment') return [];
    if (event.id === 'unplannable') throw new Error('I cannot plan that');
    return [
      {
        kind: event.status,
        key: `${event.source}/${event.id}/${event.status}`,
        subject: event.service,
        at: event.finishedAt,
      },
    ];
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const outcome = await this.answer(message);
    if ('sent' in outcome) this.taken.push(message);
    return outcome;
  }
}
