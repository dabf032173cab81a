import type { Knex } from 'knex';
import {
  saveReached,
  saveSeenComponents,
} from '../../database/operations/milestones';
import { listDueMilestones } from '../../database/queries/milestones';
import { peopleBelow } from '../../domain/platform/PlatformSnapshot';
import type { DeliveryFigures } from './DeliveryFigures';
import type { PlatformCatalog } from './PlatformCatalog';

const DAY_MS = 86_400_000;
/** Services that began earlier say nothing about the path of today. */
const LOOKED_AT_MS = 365 * DAY_MS;
/** Somebody may be waiting for these, so they are asked about each time. */
const FRESH_MS = 90 * DAY_MS;
const ASKED_EVERY_MS = 2 * 60_000;
/** The engine takes so many at once. */
const AT_ONCE = 500;

interface Options {
  knex: Knex;
  catalog: PlatformCatalog;
  deliveries: DeliveryFigures;
  /** Told of the people whose team has just reached production with a new service. */
  onFirstProduction?(userRefs: string[]): Promise<void>;
  now: () => Date;
}

/** Notes when components appear, and what they reach on their way to production. */
export class MilestoneKeeper {
  readonly #options: Options;

  static create(options: Options): MilestoneKeeper {
    return new MilestoneKeeper(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Compares with the catalog. */
  async look(): Promise<void> {
    const { knex, catalog, now } = this.#options;
    const { components } = await catalog.read();
    // An empty catalog is one that has not been read yet.
    if (components.length) await saveSeenComponents(knex, components, now());
  }

  /** Asks how far services have come that are on their way; one question for all. */
  async follow(): Promise<void> {
    const { knex, deliveries } = this.#options;
    const now = this.#options.now();
    const back = (ms: number) => new Date(now.getTime() - ms);
    const due = await listDueMilestones(knex, {
      since: back(LOOKED_AT_MS),
      freshSince: back(FRESH_MS),
      askedBefore: back(ASKED_EVERY_MS),
      limit: AT_ONCE,
    });
    if (!due.length) return;
    const answered = await deliveries.firstSuccesses(
      due.map(({ componentRef, startedAt }) => ({
        ref: componentRef,
        since: startedAt.toISOString(),
      })),
    );
    const found = new Map(answered.map(one => [one.service, one]));
    const arrived = await saveReached(
      knex,
      due.map(({ componentRef: ref }) => ({
        ref,
        ciAt: found.get(ref)?.pipelineAt ?? null,
        nonproductionAt: found.get(ref)?.nonproductionAt ?? null,
        productionAt: found.get(ref)?.productionAt ?? null,
      })),
      now,
    );
    for (const ref of arrived)
      await this.#tell(due.find(one => one.componentRef === ref)?.ownerRef);
  }

  async #tell(ownerRef: string | null | undefined): Promise<void> {
    const { catalog, onFirstProduction } = this.#options;
    if (!ownerRef) return;
    const { organisation } = await catalog.read();
    await onFirstProduction?.(peopleBelow(organisation, new Set([ownerRef])));
  }
}
