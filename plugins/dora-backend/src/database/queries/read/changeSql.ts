import type { ChangeFact } from '../../../domain/facts';
import type {
  ChangeNote,
  StoredChange,
} from '../../../domain/query/changeOutcome';

const FACT_COLUMNS = [
  'committed_at',
  'authored_at',
  'pr_number',
  'pr_first_commit_at',
  'pr_created_at',
  'pr_first_review_at',
  'pr_merged_at',
  'pr_url',
] as const;

const columnsOf = (table: string, prefix: string) =>
  FACT_COLUMNS.map(name => `${table}.${name} AS ${prefix}_${name}`).join(', ');

/** Columns of `CHANGE_ITEMS`. */
export const CHANGE_COLUMNS = `
  item.ordinal, item.change_id,
  ${columnsOf('item', 'named')}, ${columnsOf('known', 'known')},
  note.change_id IS NOT NULL AS noted, note.excluded, note.lead_seconds,
  note.start, note.exact`;

/**
 * SQL of the changes of a `deployment`, with `key` its name of the service: those
 * that it names, then those that were found by pushes; what `change` events say
 * about them; and what was noted. An index finds each of the three.
 */
export const CHANGE_ITEMS = `
  CROSS JOIN LATERAL (
        SELECT position AS ordinal, change_id,
               ${FACT_COLUMNS.join(', ')}
          FROM deployment_changes
         WHERE deployment_id = deployment.id
         UNION ALL
        SELECT (1e6 + row_number() OVER (ORDER BY change_id))::int, change_id,
               NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
          FROM change_notes
         WHERE generation = :generation AND deployment_id = deployment.id
           AND position IS NULL) AS item
  LEFT JOIN change_notes AS note
    ON note.generation = :generation
   AND note.deployment_id = deployment.id
   AND note.change_id = item.change_id
  LEFT JOIN LATERAL (
        SELECT change.* FROM changes AS change
         WHERE change.external_id = item.change_id
           AND (change.repository IN (
                  SELECT repository FROM key_repositories
                    JOIN service_keys AS own ON own.id = key_id
                   WHERE own.service_id = key.service_id)
                OR change.source_id = deployment.source_id
                   AND change.scope = 'service:' || key.key)
         ORDER BY change.version DESC, change.digest DESC
         LIMIT 1) AS known ON true`;

type Prefixed<P extends string> = Record<
  `${P}_${Exclude<(typeof FACT_COLUMNS)[number], 'pr_number' | 'pr_url'>}`,
  Date | null
> &
  Record<`${P}_pr_number`, number | null> &
  Record<`${P}_pr_url`, string | null>;

export type DbChangeRow = Prefixed<'named'> &
  Prefixed<'known'> & {
    ordinal: number;
    change_id: string;
    noted: boolean;
    excluded: NonNullable<ChangeNote['excluded']> | null;
    lead_seconds: number | null;
    start: NonNullable<ChangeNote['start']> | null;
    exact: boolean | null;
  };

const moment = (date: Date | null) => date?.getTime();

function toFact<P extends 'named' | 'known'>(
  row: Prefixed<P>,
  prefix: P,
  id: string,
): ChangeFact {
  const at = (
    name:
      | 'committed_at'
      | 'authored_at'
      | 'pr_first_commit_at'
      | 'pr_created_at'
      | 'pr_first_review_at'
      | 'pr_merged_at',
  ) => moment((row as Record<string, Date | null>)[`${prefix}_${name}`]);
  const number = (row as Record<string, number | null>)[`${prefix}_pr_number`];
  return {
    id,
    committedAt: at('committed_at'),
    authoredAt: at('authored_at'),
    pullRequest:
      number === null
        ? undefined
        : {
            number,
            firstCommitAt: at('pr_first_commit_at'),
            createdAt: at('pr_created_at'),
            firstReviewAt: at('pr_first_review_at'),
            mergedAt: at('pr_merged_at'),
          },
  };
}

export function toStoredChange(
  row: DbChangeRow,
  finishedAt: Date,
): StoredChange {
  return {
    named: toFact(row, 'named', row.change_id),
    known: toFact(row, 'known', row.change_id),
    note: row.noted
      ? {
          excluded: row.excluded ?? undefined,
          leadSeconds: row.lead_seconds ?? undefined,
          start: row.start ?? undefined,
          exact: row.exact ?? true,
        }
      : undefined,
    finishedAt: finishedAt.getTime(),
  };
}
