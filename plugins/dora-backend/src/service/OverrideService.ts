import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { insertOverride } from '../database/operations/overrides/insertOverride';
import { undoOverride } from '../database/operations/overrides/undoOverride';
import { findServiceRef } from '../database/queries/findServiceRef';
import {
  findOverride,
  queryOverrides,
} from '../database/queries/queryOverrides';
import type { Correction, Override } from '../domain/overrides';

/** Corrections of what the engine derives. */
export class OverrideService {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): OverrideService {
    return new OverrideService(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Services that a correction speaks about: whoever corrects must be allowed to for each. */
  async servicesOf(
    target: Pick<Correction, 'deploymentId'> & { incidentId?: number },
  ): Promise<string[]> {
    const refs = new Set<string>();
    if (target.incidentId !== undefined)
      refs.add(await this.#serviceOf('incidents', target.incidentId));
    if (target.deploymentId !== null)
      refs.add(await this.#serviceOf('deployments', target.deploymentId));
    return [...refs];
  }

  async servicesOfOverride(id: number): Promise<string[]> {
    const { deploymentId, incidentId } = await this.getOverride(id);
    return this.servicesOf({
      deploymentId: deploymentId === null ? null : Number(deploymentId),
      incidentId: incidentId === undefined ? undefined : Number(incidentId),
    });
  }

  async correct(correction: Correction, by: string): Promise<Override> {
    return this.getOverride(await insertOverride(this.#knex, correction, by));
  }

  async undo(
    id: number,
    undo: { by: string; reason?: string },
  ): Promise<Override> {
    if (!(await undoOverride(this.#knex, id, undo)))
      throw new ConflictError(`The correction ${id} is undone already`);
    return this.getOverride(id);
  }

  listOverrides(options: {
    before?: number;
    limit: number;
  }): Promise<Override[]> {
    return queryOverrides(this.#knex, options);
  }

  async getOverride(id: number): Promise<Override> {
    const override = await findOverride(this.#knex, id);
    if (!override) throw new NotFoundError(`There is no correction ${id}`);
    return override;
  }

  async #serviceOf(
    table: 'deployments' | 'incidents',
    id: number,
  ): Promise<string> {
    const ref = await findServiceRef(this.#knex, table, id);
    if (ref === undefined)
      throw new NotFoundError(
        `There is no ${
          table === 'incidents' ? 'incident' : 'deployment'
        } ${id}`,
      );
    return ref;
  }
}
