import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { doraMetricReadPermission } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { listServices } from '../../database/queries/read/listServices';
import { doraScopeRules } from '../../permissions';

/** What one caller may read. */
export interface Reader {
  /** All scopes, and the organisation. */
  everything: boolean;
  /** One scope, by its ref. */
  scope(ref: string): boolean;
  /** Rows of the services that may be read. */
  services(): Promise<number[]>;
}

const isAllowed = createConditionAuthorizer(Object.values(doraScopeRules));

/** Asks the policy once for each request; conditions are applied here, by who owns what. */
export class ScopeAccess {
  readonly #knex: Knex;
  readonly #permissions: PermissionsService;
  readonly #ownersOf: (ref: string) => string[] | undefined;

  static create(options: {
    knex: Knex;
    permissions: PermissionsService;
    ownersOf: (ref: string) => string[] | undefined;
  }): ScopeAccess {
    return new ScopeAccess(options);
  }

  private constructor(options: {
    knex: Knex;
    permissions: PermissionsService;
    ownersOf: (ref: string) => string[] | undefined;
  }) {
    this.#knex = options.knex;
    this.#permissions = options.permissions;
    this.#ownersOf = options.ownersOf;
  }

  /** Throws when the caller may read nothing. */
  async reader(credentials: BackstageCredentials): Promise<Reader> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: doraMetricReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY)
      throw new NotAllowedError(
        `The permission ${doraMetricReadPermission.name} is needed`,
      );
    if (decision.result === AuthorizeResult.ALLOW)
      return {
        everything: true,
        scope: () => true,
        services: async () =>
          (await listServices(this.#knex)).map(({ id }) => id),
      };
    const scope = (asked: string) => {
      const ref = asked.toLocaleLowerCase('en-US');
      const owners = this.#ownersOf(ref);
      // What the catalog does not have, nobody owns.
      return owners !== undefined && isAllowed(decision, { ref, owners });
    };
    return {
      everything: false,
      scope,
      services: async () =>
        (await listServices(this.#knex))
          .filter(({ ref }) => scope(ref))
          .map(({ id }) => id),
    };
  }
}
