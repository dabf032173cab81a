import type { Knex } from 'knex';
import { saveTicketDays } from '../../database/operations/tickets';
import { lastDemoTicketDay } from '../../database/queries/tickets';
import { demoTickets } from '../../domain/demo/demoTickets';
import { firstShownDay } from '../../domain/platform/tickets';
import type { OrganisationReader } from '../OrganisationReader';

const DAY_MS = 86_400_000;

/** Keeps the tickets of the demo organisation up to yesterday. */
export class DemoTickets {
  readonly #options: {
    knex: Knex;
    organisation: OrganisationReader;
    /** All people of the demo: only teams of theirs have tickets here. */
    people: readonly string[];
    now: () => Date;
  };

  static create(options: {
    knex: Knex;
    organisation: OrganisationReader;
    people: readonly string[];
    now: () => Date;
  }): DemoTickets {
    return new DemoTickets(options);
  }

  private constructor(options: {
    knex: Knex;
    organisation: OrganisationReader;
    people: readonly string[];
    now: () => Date;
  }) {
    this.#options = options;
  }

  async keep(): Promise<void> {
    const { knex, organisation, people, now } = this.#options;
    const yesterday = new Date(now().getTime() - DAY_MS)
      .toISOString()
      .slice(0, 10);
    const last = await lastDemoTicketDay(knex);
    if (last === yesterday) return;
    const { groups, users } = await organisation.read();
    const known = new Set(people);
    const teams = new Set(
      users.flatMap(({ ref, memberOf }) => (known.has(ref) ? memberOf : [])),
    );
    const days = [...teams].flatMap(group =>
      demoTickets({
        group,
        platformSince: groups.get(group)?.platformSince ?? null,
        from: last ?? firstShownDay(now()),
        to: yesterday,
      }).map(({ day, count }) => ({ group, day, tickets: count })),
    );
    if (days.length) await saveTicketDays(knex, days, { demo: true });
  }
}
