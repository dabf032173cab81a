import type { Knex } from 'knex';
import { serviceRepositories } from '../../database/queries/read/serviceRepositories';
import {
  commitUrl,
  hasHost,
  type SourceHostType,
} from '../../domain/links/commitUrl';

/** Something that names a commit of a service. */
interface NamesCommit {
  service: string;
  repository: string | null;
}

/** Where a browser shows a commit; null when that is not known. */
export type LinkCommit = (
  row: NamesCommit,
  commit: string | null,
) => string | null;

/** Leads from commits to their source hosts. */
export class CommitLinks {
  readonly #knex: Knex;
  readonly #hostType: (host: string) => SourceHostType | undefined;

  static create(options: {
    knex: Knex;
    /** What a host runs, as the portal is told. */
    hostType: (host: string) => SourceHostType | undefined;
  }): CommitLinks {
    return new CommitLinks(options);
  }

  private constructor(options: {
    knex: Knex;
    hostType: (host: string) => SourceHostType | undefined;
  }) {
    this.#knex = options.knex;
    this.#hostType = options.hostType;
  }

  /**
   * Links for these rows. Where a sender named no repository, or one without its
   * host, that of the entity counts if it has one only.
   */
  async of(rows: NamesCommit[]): Promise<LinkCommit> {
    const open = rows.filter(
      ({ repository }) => !repository || !hasHost(repository),
    );
    const known = await serviceRepositories(this.#knex, [
      ...new Set(open.map(({ service }) => service)),
    ]);
    const repositoryOf = ({ service, repository }: NamesCommit) => {
      if (repository && hasHost(repository)) return repository;
      const fitting = (known.get(service) ?? []).filter(
        name =>
          hasHost(name) && (!repository || name.endsWith(`/${repository}`)),
      );
      return fitting.length === 1 ? fitting[0] : undefined;
    };
    return (row, commit) => {
      const repository = repositoryOf(row);
      return (
        (repository &&
          commit &&
          commitUrl(repository, commit, this.#hostType)) ||
        null
      );
    };
  }
}
