import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  OnboardingClock,
  OnboardingReport,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { deleteUnseen, saveStage } from '../../database/operations/milestones';
import { findMilestones } from '../../database/queries/milestones';
import { clockOf } from '../../domain/platform/onboarding';
import type { PlatformCatalog } from './PlatformCatalog';

/** Clocks of two machines, to be generous. */
const CLOCK_MS = 60_000;

/** The onboarding clock of single services. */
export class OnboardingService {
  readonly #options: { knex: Knex; catalog: PlatformCatalog; now: () => Date };

  static create(options: {
    knex: Knex;
    catalog: PlatformCatalog;
    now: () => Date;
  }): OnboardingService {
    return new OnboardingService(options);
  }

  private constructor(options: {
    knex: Knex;
    catalog: PlatformCatalog;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** @returns null for a service whose beginning nobody noted, as for most */
  async getClock(entityRef: string): Promise<OnboardingClock | null> {
    const { knex, catalog, now } = this.#options;
    const milestones = await findMilestones(knex, entityRef);
    if (!milestones) return null;
    const { components } = await catalog.read();
    const demo = components.some(one => one.ref === entityRef && one.demo);
    return clockOf({ ...milestones, demo }, now());
  }

  /** @throws InputError for a moment in the future */
  async record({ at, ...report }: OnboardingReport): Promise<void> {
    const now = this.#options.now();
    const moment = at ? new Date(at) : now;
    if (moment.getTime() > now.getTime() + CLOCK_MS)
      throw new InputError(`at: ${at} is in the future`);
    const { name } = parseEntityRef(report.entityRef);
    await saveStage(this.#options.knex, {
      ref: report.entityRef,
      title: name,
      ownerRef: report.ownerRef ?? null,
      templateRef: report.templateRef ?? null,
      stage: report.stage,
      at: moment,
    });
  }

  /** Forgets a service that never came into the catalog; others keep their clock. */
  async withdraw(entityRef: string): Promise<void> {
    await deleteUnseen(this.#options.knex, entityRef);
  }
}

/** A reference as the catalog writes it, in lower case. */
export function clockRef(parts: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return stringifyEntityRef(parts);
}
