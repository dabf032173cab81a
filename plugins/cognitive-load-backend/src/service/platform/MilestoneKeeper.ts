import type { Knex } from 'knex';
import {
  saveFirstProduction,
  saveSeenComponents,
} from '../../database/operations/milestones';
import { listMilestones } from '../../database/queries/milestones';
import { peopleBelow } from '../../domain/platform/PlatformSnapshot';
import type { DeliveryFigures } from './DeliveryFigures';
import type { PlatformCatalog } from './PlatformCatalog';

const LOOKED_AT_MS = 365 * 86_400_000;

interface Options {
  knex: Knex;
  catalog: PlatformCatalog;
  deliveries: DeliveryFigures;
  /** Told of the people whose team has just reached production with a new service. */
  onFirstProduction?(userRefs: string[]): Promise<void>;
  now: () => Date;
}

/** Notes when components appear, and when they first reach production. */
export class MilestoneKeeper {
  readonly #options: Options;

  static create(options: Options): MilestoneKeeper {
    return new MilestoneKeeper(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async look(signal?: AbortSignal): Promise<void> {
    const { knex, catalog, deliveries, now } = this.#options;
    const { components, organisation } = await catalog.read();
    // An empty catalog is one that has not been read yet.
    if (!components.length) return;
    await saveSeenComponents(knex, components, now());
    const since = new Date(now().getTime() - LOOKED_AT_MS);
    for (const one of await listMilestones(knex, since)) {
      if (signal?.aborted) return;
      if (one.productionAt || one.goneAt) continue;
      const at = await deliveries.firstSuccess(one.componentRef, one.startedAt);
      if (!at) continue;
      const isNew = await saveFirstProduction(knex, one.componentRef, at);
      if (isNew && one.ownerRef)
        await this.#options.onFirstProduction?.(
          peopleBelow(organisation, new Set([one.ownerRef])),
        );
    }
  }
}
