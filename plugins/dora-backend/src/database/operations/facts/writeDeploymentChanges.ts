import type { DeployedChange } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';

export interface ChangesOfDeployment {
  deploymentId: number;
  /** Whether it may have changes already; those are replaced. */
  known: boolean;
  changes: DeployedChange[];
}

const STATEMENT = `
  INSERT INTO deployment_changes (
           deployment_id, position, change_id, committed_at, authored_at,
           pr_number, pr_first_commit_at, pr_created_at, pr_first_review_at,
           pr_merged_at, pr_url)
  SELECT * FROM unnest(
           :deploymentIds::bigint[], :positions::integer[], :changeIds::text[],
           :committedAt::timestamptz[], :authoredAt::timestamptz[],
           :prNumber::integer[], :prFirstCommitAt::timestamptz[],
           :prCreatedAt::timestamptz[], :prFirstReviewAt::timestamptz[],
           :prMergedAt::timestamptz[], :prUrl::text[])`;

/** Writes the lists of changes of deployments as they are now. */
export async function writeDeploymentChanges(
  tx: Knex.Transaction,
  deployments: ChangesOfDeployment[],
): Promise<void> {
  const known = deployments.filter(deployment => deployment.known);
  if (known.length) {
    await tx.raw(
      `DELETE FROM deployment_changes WHERE deployment_id = ANY(:ids::bigint[])`,
      { ids: known.map(({ deploymentId }) => deploymentId) },
    );
  }
  const rows = deployments.flatMap(({ deploymentId, changes }) =>
    changes.map((change, position) => ({ deploymentId, position, change })),
  );
  if (!rows.length) return;
  await tx.raw(STATEMENT, {
    deploymentIds: rows.map(row => row.deploymentId),
    positions: rows.map(row => row.position),
    changeIds: rows.map(({ change }) => change.id),
    committedAt: rows.map(({ change }) => change.committedAt ?? null),
    authoredAt: rows.map(({ change }) => change.authoredAt ?? null),
    prNumber: rows.map(({ change }) => change.pullRequest?.number ?? null),
    prFirstCommitAt: rows.map(
      ({ change }) => change.pullRequest?.firstCommitAt ?? null,
    ),
    prCreatedAt: rows.map(
      ({ change }) => change.pullRequest?.createdAt ?? null,
    ),
    prFirstReviewAt: rows.map(
      ({ change }) => change.pullRequest?.firstReviewAt ?? null,
    ),
    prMergedAt: rows.map(({ change }) => change.pullRequest?.mergedAt ?? null),
    prUrl: rows.map(({ change }) => change.pullRequest?.url ?? null),
  });
}
