import type { Knex } from 'knex';
import { IS_SERVICE } from './memberSql';
import type { ScopeKind } from './types';

export interface FoundScope {
  ref: string;
  title: string;
  kind: ScopeKind;
  /** Scope of the same kind above it. */
  parent: string | null;
  services: number;
  mine: boolean;
}

/**
 * Scopes and services whose ref or title has a text: what the caller owns first,
 * then what begins with the text, then wider scopes.
 */
export async function searchScopes(
  knex: Knex,
  options: { query: string; claims: string[]; limit: number },
): Promise<FoundScope[]> {
  const { rows } = await knex.raw<{ rows: FoundScope[] }>(
    `WITH claimed AS (
            SELECT id, ref FROM scopes WHERE ref = ANY(:claims::text[])),
          found AS (
            SELECT scope.ref, scope.title, scope.kind, scope.parent, scope.id,
                   scope.ref IN (SELECT ref FROM claimed) AS mine
              FROM scopes AS scope WHERE scope.gone_at IS NULL
             UNION ALL
            SELECT ref, COALESCE(title, ref),
                   CASE WHEN resolved THEN 'component' ELSE 'unresolved' END,
                   NULL, NULL,
                   EXISTS (SELECT FROM scope_members AS member
                            WHERE member.service_id = services.id
                              AND member.valid_to IS NULL
                              AND member.scope_id IN (SELECT id FROM claimed))
              FROM services WHERE ${IS_SERVICE})
     SELECT found.ref, found.title, found.kind, found.parent, found.mine,
            CASE WHEN found.id IS NULL THEN 1
                 WHEN found.kind = 'organisation'
                 THEN (SELECT count(*) FROM services WHERE ${IS_SERVICE})
                 ELSE (SELECT count(*) FROM scope_members AS member
                         JOIN services ON services.id = member.service_id
                          AND ${IS_SERVICE}
                        WHERE member.scope_id = found.id
                          AND member.valid_to IS NULL) END::int AS services
       FROM found
      WHERE strpos(lower(found.title), :query) > 0
         OR strpos(found.ref, :query) > 0
      ORDER BY found.mine DESC,
               lower(found.title) LIKE :prefix
                 OR split_part(found.ref, '/', 2) LIKE :prefix DESC,
               array_position(ARRAY['organisation', 'group', 'domain', 'system',
                 'component', 'user', 'unresolved'], found.kind),
               lower(found.title), found.ref
      LIMIT :limit`,
    {
      ...options,
      query: options.query.toLocaleLowerCase('en-US'),
      prefix: `${options.query
        .toLocaleLowerCase('en-US')
        .replace(/[\\%_]/g, '\\$&')}%`,
    },
  );
  return rows;
}
