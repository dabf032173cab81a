import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { countChanges } from '../../database/queries/read/countChanges';
import { findCorrections } from '../../database/queries/read/findCorrections';
import { findDeployments } from '../../database/queries/read/findDeployments';
import { isServiceDirty } from '../../database/queries/read/isServiceDirty';
import { queryChanges } from '../../database/queries/read/queryChanges';
import { findIncidents } from '../../database/queries/read/queryIncidents';
import { relatedDeployments } from '../../database/queries/read/relatedDeployments';
import type { StoredDeployment } from '../../database/queries/read/rowTypes';
import { explainDeployment } from '../../domain/query/explainDeployment';
import type { CommitLinks } from './CommitLinks';
import { listFilter } from './listFilter';
import {
  isoOf,
  presentChange,
  presentDeployment,
  presentIncident,
} from './presentRows';
import type { ReadContexts } from './ReadContext';

/** A deployment lists so many of its changes; `GET /changes` has all. */
const LISTED_CHANGES = 1_000;

/** Tells all about one deployment: why it failed or not, and what it brought. */
export class DeploymentReader {
  readonly #knex: Knex;
  readonly #contexts: ReadContexts;
  readonly #links: CommitLinks;

  static create(options: {
    knex: Knex;
    contexts: ReadContexts;
    links: CommitLinks;
  }): DeploymentReader {
    return new DeploymentReader(options);
  }

  private constructor(options: {
    knex: Knex;
    contexts: ReadContexts;
    links: CommitLinks;
  }) {
    this.#knex = options.knex;
    this.#contexts = options.contexts;
    this.#links = options.links;
  }

  /** The service that a deployment is of. */
  async serviceOf(id: string): Promise<string> {
    return (await this.#find(id)).deployment.service;
  }

  async read(id: string) {
    const { generation, deployment } = await this.#find(id);
    const { verdict } = deployment;
    const incidentIds = verdict?.incidentIds ?? [];
    const context = await this.#contexts.read({ ownership: 'now' });
    const [
      incidents,
      takenBackBy,
      related,
      corrections,
      changes,
      total,
      waits,
    ] = await Promise.all([
      findIncidents(this.#knex, { generation, ids: incidentIds }),
      findDeployments(this.#knex, {
        generation,
        ids: verdict?.rolledBackById ? [verdict.rolledBackById] : [],
      }),
      relatedDeployments(this.#knex, { generation, deployment }),
      findCorrections(this.#knex, { deploymentId: id, incidentIds }),
      queryChanges(this.#knex, {
        ...listFilter(context, LISTED_CHANGES - 1),
        from: deployment.finishedAt,
        to: deployment.finishedAt + 1,
        deploymentId: id,
      }),
      countChanges(this.#knex, { generation, deploymentId: id }),
      isServiceDirty(this.#knex, deployment.serviceId),
    ]);
    const others = [
      ...takenBackBy,
      related.rollbackOf,
      related.previous,
    ].flatMap(other => other ?? []);
    const link = await this.#links.of([deployment, ...others, ...changes]);
    const present = (stored: StoredDeployment) =>
      presentDeployment(stored, link);
    const presented = present(deployment);
    // A correction is there at once, and what follows from it is not.
    const row = { ...presented, pending: presented.pending || waits };
    return {
      deployment: row,
      explanation: explainDeployment(row, incidents.length),
      incidents: incidents.map(presentIncident),
      rolledBackBy: takenBackBy.map(present)[0] ?? null,
      rollbackOf: related.rollbackOf && present(related.rollbackOf),
      previous: related.previous && present(related.previous),
      corrections: corrections.map(correction => ({
        ...correction,
        createdAt: isoOf(correction.createdAt),
      })),
      changes: changes.map(change => presentChange(change, link)),
      totalChanges: total,
    };
  }

  async #find(id: string) {
    const { generation } = await this.#contexts.active();
    const [deployment] = await findDeployments(this.#knex, {
      generation,
      ids: [id],
    });
    if (!deployment) throw new NotFoundError(`There is no deployment ${id}`);
    return { generation, deployment };
  }
}
