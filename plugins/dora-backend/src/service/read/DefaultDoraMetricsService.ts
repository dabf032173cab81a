import type { Knex } from 'knex';
import { searchScopes } from '../../database/queries/read/searchScopes';
import type { ServiceNames } from '../../domain/names/ServiceNames';
import {
  FIGURE_RULES,
  METRIC_DEFINITIONS,
} from '../../domain/query/publishedDefinitions';
import type { SourceHostType } from '../../domain/links/commitUrl';
import type { PlatformDates } from '../PlatformDates';
import type { PlatformReleases } from '../PlatformReleases';
import { AdoptionBasisReader } from './AdoptionBasisReader';
import { AdoptionReader } from './AdoptionReader';
import { AdoptionTeamsReader } from './AdoptionTeamsReader';
import { CommitLinks } from './CommitLinks';
import { CoverageReader } from './CoverageReader';
import { DeploymentReader } from './DeploymentReader';
import { DistributionReader } from './DistributionReader';
import { FiguresReader } from './FiguresReader';
import { MetricsReader } from './MetricsReader';
import type { ReadContexts } from './ReadContext';
import { RowsReader } from './RowsReader';
import { ServicesReader } from './ServicesReader';
import { ServiceTable } from './ServiceTable';
import type {
  AdoptionQuery,
  AdoptionTeamsQuery,
  ChangesQuery,
  CoverageQuery,
  DeploymentsQuery,
  DistributionQuery,
  IncidentsQuery,
  MetricsQuery,
  ServicesQuery,
} from './types';

/** What a caller may see, where that is not everything. */
export interface Visible {
  /** Rows of `services`. */
  only?: number[];
}

/** Answers all that is asked, to whoever asks; see `AuthorizedDoraMetricsService`. */
export class DefaultDoraMetricsService {
  readonly #knex: Knex;
  readonly #contexts: ReadContexts;
  readonly #metrics: MetricsReader;
  readonly #services: ServicesReader;
  readonly #rows: RowsReader;
  readonly #deployment: DeploymentReader;
  readonly #distribution: DistributionReader;
  readonly #coverage: CoverageReader;
  readonly #adoption: AdoptionReader;
  readonly #adoptionTeams: AdoptionTeamsReader;
  readonly #dates: PlatformDates;
  readonly #releases: PlatformReleases;

  static create(options: {
    knex: Knex;
    contexts: ReadContexts;
    serviceNames: () => ServiceNames;
    dates: PlatformDates;
    releases: PlatformReleases;
    /** What a source host runs, as the portal is told. */
    hostType: (host: string) => SourceHostType | undefined;
    /** Up to so many attempts, figures of a scope are made of all values. */
    exactAttempts?: number;
  }): DefaultDoraMetricsService {
    // Both keep what they have read, for whoever asks next.
    const figures = FiguresReader.create(options);
    const table = ServiceTable.create(options);
    const links = CommitLinks.create(options);
    return new DefaultDoraMetricsService({ ...options, figures, table, links });
  }

  private constructor(options: {
    knex: Knex;
    contexts: ReadContexts;
    serviceNames: () => ServiceNames;
    dates: PlatformDates;
    releases: PlatformReleases;
    links: CommitLinks;
    figures: FiguresReader;
    table: ServiceTable;
  }) {
    this.#knex = options.knex;
    this.#contexts = options.contexts;
    this.#metrics = MetricsReader.create(options);
    this.#services = ServicesReader.create(options);
    this.#rows = RowsReader.create(options);
    this.#deployment = DeploymentReader.create(options);
    this.#distribution = DistributionReader.create(options);
    this.#coverage = CoverageReader.create(options);
    const bases = AdoptionBasisReader.create(options);
    this.#adoption = AdoptionReader.create({ ...options, bases });
    this.#adoptionTeams = AdoptionTeamsReader.create({ ...options, bases });
    this.#dates = options.dates;
    this.#releases = options.releases;
  }

  async getMetrics(query: MetricsQuery) {
    const answer = await this.#metrics.read(query);
    return {
      ...answer,
      platformDates: this.#dates.datesOf(answer.scope ?? ''),
      platformReleases: await this.#releases.between(answer.from, answer.to),
    };
  }

  async listServices(query: ServicesQuery, { only }: Visible = {}) {
    return this.#services.read(await this.#contexts.read(query, only), query);
  }

  async listDeployments(query: DeploymentsQuery, { only }: Visible = {}) {
    return this.#rows.deployments(
      await this.#contexts.read(query, only),
      query,
    );
  }

  /** The service that a deployment is of. */
  async serviceOfDeployment(id: string): Promise<string> {
    return this.#deployment.serviceOf(id);
  }

  async getDeployment(id: string) {
    return this.#deployment.read(id);
  }

  async listChanges(query: ChangesQuery, { only }: Visible = {}) {
    return this.#rows.changes(await this.#contexts.read(query, only), query);
  }

  async listIncidents(query: IncidentsQuery, { only }: Visible = {}) {
    return this.#rows.incidents(await this.#contexts.read(query, only), query);
  }

  async getDistribution(query: DistributionQuery, { only }: Visible = {}) {
    return this.#distribution.read(
      await this.#contexts.read(query, only),
      query,
    );
  }

  async getCoverage(query: CoverageQuery, { only }: Visible = {}) {
    return this.#coverage.read(await this.#contexts.read(query, only), query);
  }

  async getAdoption(query: AdoptionQuery) {
    return this.#adoption.read(query);
  }

  async listAdoptionTeams(query: AdoptionTeamsQuery, { only }: Visible = {}) {
    return this.#adoptionTeams.read(query, only);
  }

  /** Scopes that match; `claims` are what the caller owns as. */
  async searchScopes(query: {
    query: string;
    limit: number;
    claims: string[];
  }) {
    const found = await searchScopes(this.#knex, query);
    return {
      items: found.map(scope => ({
        ...scope,
        ref: scope.ref === '' ? null : scope.ref,
      })),
    };
  }

  async getDefinitions() {
    const { definitions } = await this.#contexts.active();
    return {
      metrics: METRIC_DEFINITIONS,
      settings: {
        timeZone: definitions.timeZone,
        leadTimeStart: definitions.leadTimeStart,
        incidentWindow: definitions.incidentWindowMs / 1000,
        // Figures of a version before this setting grouped nothing.
        alertGap: (definitions.alertGapMs ?? 0) / 1000,
      },
      rules: FIGURE_RULES,
    };
  }
}
