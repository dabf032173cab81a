import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import type {
  LoadSignals,
  PlatformAdoption,
  PlatformSlo,
  ServiceOnboarding,
  TicketReduction,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import {
  saveTicketDays,
  type TicketDay,
} from '../../database/operations/tickets';
import { listMilestones } from '../../database/queries/milestones';
import { sumChecks } from '../../database/queries/objectives';
import { hasTickets, listTicketDays } from '../../database/queries/tickets';
import { adoptionOf } from '../../domain/platform/adoption';
import { objectivesOf, WINDOW_DAYS } from '../../domain/platform/objectives';
import { onboardingOf } from '../../domain/platform/onboarding';
import {
  groupsBelow,
  largeEnough,
  peopleBelow,
  type PlatformSnapshot,
} from '../../domain/platform/PlatformSnapshot';
import {
  componentSignals,
  groupSignals,
  hiddenSignals,
} from '../../domain/platform/signals';
import { firstShownDay, ticketsByMonth } from '../../domain/platform/tickets';
import type { DeliveryFigures } from './DeliveryFigures';
import type { PlatformCatalog } from './PlatformCatalog';
import type { TemplateRun, TemplateRuns } from './TemplateRuns';

const DAY_MS = 86_400_000;
const SIGNAL_DAYS = 28;
/** Services that began earlier say nothing about the path of today. */
const ONBOARDING_DAYS = 365;
const CONNECT_TICKETS =
  'Report tickets by day to POST /api/cognitive-load/v1/tickets.';

interface Options {
  knex: Knex;
  catalog: PlatformCatalog;
  deliveries: DeliveryFigures;
  runs: TemplateRuns;
  logger: LoggerService;
  now: () => Date;
}

const dayOf = (moment: Date | number) =>
  new Date(moment).toISOString().slice(0, 10);

const metBy = (runs: readonly TemplateRun[]) => ({
  good: runs.filter(({ failed }) => !failed).length,
  total: runs.length,
});

/** What stands beside the survey: figures of groups and services, never of a person. */
export class PlatformService {
  readonly #options: Options;

  static create(options: Options): PlatformService {
    return new PlatformService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** @throws NotFoundError for a group that the catalog does not have. */
  async getGroupSignals(group: string): Promise<LoadSignals> {
    const { organisation, components } = await this.#snapshot();
    requireGroup(organisation, group);
    const range = this.#signalRange();
    const shownFor = largeEnough(organisation, group);
    if (shownFor === null) return { group, ...range, signals: hiddenSignals() };
    const groups = groupsBelow(organisation, shownFor);
    const people = peopleBelow(organisation, groups);
    const [runs, tickets, deployments] = await Promise.all([
      this.#runsOf(new Set(people)),
      this.#countTickets(groups, range),
      this.#optional(() =>
        this.#options.deliveries.count(shownFor, range.from, range.to),
      ),
    ]);
    return {
      group: shownFor,
      ...range,
      signals: groupSignals({
        components: components.filter(
          ({ ownerRef }) => ownerRef !== null && groups.has(ownerRef),
        ),
        people: people.length,
        runs,
        tickets,
        deployments,
      }),
    };
  }

  /** @throws NotFoundError for a component that the catalog does not have. */
  async getComponentSignals(ref: string): Promise<LoadSignals> {
    const { components } = await this.#options.catalog.readWith(ref);
    const component = components.find(one => one.ref === ref);
    if (!component)
      throw new NotFoundError(`There is no component ${ref} in the catalog`);
    return {
      group: component.ownerRef ?? ref,
      ...this.#signalRange(),
      signals: componentSignals(component),
    };
  }

  async getOnboarding(group: string | null): Promise<ServiceOnboarding> {
    const { organisation, components } = await this.#snapshot();
    if (group) requireGroup(organisation, group);
    const groups = group ? groupsBelow(organisation, group) : null;
    const demo = new Set(
      components.filter(one => one.demo).map(({ ref }) => ref),
    );
    const milestones = (await this.#milestones()).filter(
      ({ ownerRef }) => !groups || (ownerRef !== null && groups.has(ownerRef)),
    );
    return {
      group,
      ...onboardingOf(
        milestones.map(one => ({ ...one, demo: demo.has(one.componentRef) })),
        this.#options.now(),
      ),
    };
  }

  async getAdoption(): Promise<PlatformAdoption> {
    const { organisation } = await this.#snapshot();
    const milestones = await this.#milestones();
    return adoptionOf(
      organisation,
      milestones.map(one => ({ ...one, demo: false })),
      this.#options.now(),
    );
  }

  async getTickets(group: string | null): Promise<TicketReduction> {
    const { knex, deliveries, now } = this.#options;
    const { organisation } = await this.#snapshot();
    if (group) requireGroup(organisation, group);
    if (!(await hasTickets(knex)))
      return {
        status: 'not-connected',
        howToConnect: CONNECT_TICKETS,
        months: [],
        change: null,
      };
    const since = firstShownDay(now());
    const groups = [
      ...(group
        ? groupsBelow(organisation, group)
        : organisation.groups.keys()),
    ];
    const [tickets, deployments] = await Promise.all([
      listTicketDays(knex, groups, since),
      this.#optional(() =>
        deliveries.countByDay(group, since, dayOf(now().getTime() + DAY_MS)),
      ),
    ]);
    return {
      status: tickets.length ? 'connected' : 'no-data',
      howToConnect: null,
      ...ticketsByMonth(tickets, deployments ?? [], now()),
    };
  }

  /** @throws NotFoundError for groups that the catalog does not have; then nothing is written. */
  async saveTickets(days: readonly TicketDay[]): Promise<void> {
    const { organisation } = await this.#snapshot();
    for (const { group } of days) requireGroup(organisation, group);
    await saveTicketDays(this.#options.knex, days, { demo: false });
  }

  async getObjectives(): Promise<PlatformSlo[]> {
    const since = new Date(
      this.#options.now().getTime() - WINDOW_DAYS * DAY_MS,
    );
    const [checks, runs] = await Promise.all([
      sumChecks(this.#options.knex, dayOf(since)),
      this.#optional(() => this.#options.runs.list(since)),
    ]);
    return objectivesOf({
      ...checks,
      'template-runs': runs ? metBy(runs) : undefined,
    });
  }

  #snapshot(): Promise<PlatformSnapshot> {
    return this.#options.catalog.read();
  }

  #milestones() {
    const { knex, now } = this.#options;
    return listMilestones(
      knex,
      new Date(now().getTime() - ONBOARDING_DAYS * DAY_MS),
    );
  }

  #signalRange() {
    const to = this.#options.now().getTime() + DAY_MS;
    return { from: dayOf(to - SIGNAL_DAYS * DAY_MS), to: dayOf(to) };
  }

  async #runsOf(people: ReadonlySet<string>) {
    const since = new Date(
      this.#options.now().getTime() - SIGNAL_DAYS * DAY_MS,
    );
    const runs = await this.#optional(() => this.#options.runs.list(since));
    if (!runs) return null;
    const own = runs.filter(
      ({ userRef }) => userRef !== null && people.has(userRef),
    );
    return {
      failed: own.filter(({ failed }) => failed).length,
      all: own.length,
    };
  }

  async #countTickets(
    groups: ReadonlySet<string>,
    { from, to }: { from: string; to: string },
  ): Promise<number | null> {
    const { knex } = this.#options;
    if (!(await hasTickets(knex))) return null;
    const days = await listTicketDays(knex, [...groups], from);
    return days
      .filter(({ day }) => day < to)
      .reduce((sum, { count }) => sum + count, 0);
  }

  /** What another plugin does not tell is missing, and no reason to show nothing. */
  async #optional<T>(ask: () => Promise<T | null>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      this.#options.logger.warn(
        'A figure beside the survey is missing',
        isError(error) ? error : undefined,
      );
      return null;
    }
  }
}

function requireGroup(
  { groups }: PlatformSnapshot['organisation'],
  ref: string,
): void {
  if (!groups.has(ref))
    throw new NotFoundError(`There is no group ${ref} in the catalog`);
}
