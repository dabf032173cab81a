/**
 * The same five metrics by week, by the SQL that one writes first: straight from
 * the facts, without days, cells or verdicts. It is even a little kind to
 * itself: rollbacks and corrections are not looked at.
 */
const SQL = `
  WITH deployment AS (
    SELECT deployments.id, deployments.key_id, deployments.status,
           deployments.finished_at,
           date_trunc('week', deployments.finished_at AT TIME ZONE 'UTC') AS week,
           (SELECT min(incident.resolved_at) FROM incidents AS incident
             WHERE incident.key_id = deployments.key_id
               AND incident.detected_at >= deployments.finished_at
               AND incident.detected_at < deployments.finished_at + interval '24 hours'
           ) AS resolved_at
      FROM deployments
      JOIN environments ON environments.id = deployments.environment_id
       AND environments.tier = 'production'
     WHERE deployments.finished_at >= $1 AND deployments.finished_at < $2
       AND ($3::int IS NULL OR deployments.key_id = $3)
       AND deployments.status <> 'aborted'
  ), lead AS (
    SELECT deployment.week,
           extract(epoch FROM deployment.finished_at - change.committed_at) AS seconds
      FROM deployment
      JOIN deployment_changes AS change ON change.deployment_id = deployment.id
     WHERE deployment.status = 'success'
  ), leads AS (
    SELECT week, count(*) AS changes,
           percentile_cont(ARRAY[0.5, 0.75, 0.9, 0.95]) WITHIN GROUP (ORDER BY seconds) AS lead
      FROM lead GROUP BY GROUPING SETS ((week), ())
  ), others AS (
    SELECT week,
           count(*) FILTER (WHERE status = 'success') AS deployments,
           count(*) FILTER (WHERE status = 'failure' OR resolved_at IS NOT NULL) AS failures,
           percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP
             (ORDER BY extract(epoch FROM resolved_at - finished_at)) AS recovery
      FROM deployment GROUP BY GROUPING SETS ((week), ())
  )
  SELECT * FROM others LEFT JOIN leads ON leads.week IS NOT DISTINCT FROM others.week`;

const RUNS = 3;

/**
 * @param {import('pg').Client} client
 * @param {{ from: Date, to: Date, key: number | null }} options key: of one service
 * @returns {Promise<number>} milliseconds, the best of some runs by one caller alone
 */
export async function timeBaseline(client, { from, to, key }) {
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { rows } = await client.query(SQL, [from, to, key]);
    if (rows.length < 2) throw new Error('The baseline found no deployments.');
    best = Math.min(best, performance.now() - start);
    // Minutes need no second look.
    if (best > 20_000) break;
  }
  return best;
}
