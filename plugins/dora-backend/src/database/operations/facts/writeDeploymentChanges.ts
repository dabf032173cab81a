import type { DeployedChange } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { arrayLiteral } from './arrayLiteral';

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
  const column = (
    of: (change: DeployedChange) => string | number | undefined,
  ) => arrayLiteral(rows.map(({ change }) => of(change)));
  await tx.raw(STATEMENT, {
    deploymentIds: arrayLiteral(rows.map(row => row.deploymentId)),
    positions: arrayLiteral(rows.map(row => row.position)),
    changeIds: column(change => change.id),
    committedAt: column(change => change.committedAt),
    authoredAt: column(change => change.authoredAt),
    prNumber: column(change => change.pullRequest?.number),
    prFirstCommitAt: column(change => change.pullRequest?.firstCommitAt),
    prCreatedAt: column(change => change.pullRequest?.createdAt),
    prFirstReviewAt: column(change => change.pullRequest?.firstReviewAt),
    prMergedAt: column(change => change.pullRequest?.mergedAt),
    prUrl: column(change => change.pullRequest?.url),
  });
}
