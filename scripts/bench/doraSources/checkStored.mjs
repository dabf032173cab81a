import { Problem } from '../../lib/problem.mjs';

/** Facts that a delivery of each kind brings, by table. */
const FACTS = {
  deployment_status: { deployments: 1 },
  push: { changes: 2 },
  pull_request: { changes: 1 },
  pull_request_review: { changes: 1 },
  workflow_run: { pipelines: 1 },
  issues: { incidents: 1 },
};

/**
 * @param {Array<{ kind: string }>} deliveries
 * @returns {Record<string, number>} how many facts they bring, by table
 */
export function expectedFacts(deliveries) {
  const expected = { deployments: 0, changes: 0, pipelines: 0, incidents: 0 };
  for (const { kind } of deliveries)
    for (const [table, count] of Object.entries(FACTS[kind]))
      expected[table] += count;
  return expected;
}

/**
 * Throws unless each acknowledged delivery is in the inbox, was read, and became
 * the facts that it stands for.
 *
 * @param {import('../dora/database.mjs').BenchDatabase} database
 * @param {Array<{ key: string, kind: string }>} acknowledged
 */
export async function checkStored(database, acknowledged) {
  const keys = acknowledged.map(({ key }) => key);
  const { missing, states, facts } = await database.query(async client => {
    const lost = await client.query(
      `SELECT key FROM unnest($1::text[]) AS key
        WHERE NOT EXISTS (SELECT FROM deliveries
                           WHERE source = 'github' AND delivery_key = key)`,
      [keys],
    );
    const counted = await client.query(
      `SELECT state, count(*)::int AS n FROM deliveries GROUP BY state`,
    );
    const tables = {};
    for (const table of Object.keys(expectedFacts([]))) {
      // The portal has deliveries of its own, such as its releases.
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM ${table}
           JOIN sources ON sources.id = source_id
          WHERE sources.name LIKE 'github%'`,
      );
      tables[table] = rows[0].n;
    }
    return {
      missing: lost.rows.length,
      states: Object.fromEntries(counted.rows.map(row => [row.state, row.n])),
      facts: tables,
    };
  });
  if (missing)
    throw new Problem(
      `Of ${keys.length} acknowledged deliveries ${missing} are lost.`,
    );
  if (states.done !== keys.length || Object.keys(states).length > 1)
    throw new Problem(
      `Of ${keys.length} deliveries not all were taken in: ${JSON.stringify(
        states,
      )}.`,
    );
  const expected = expectedFacts(acknowledged);
  if (JSON.stringify(facts) !== JSON.stringify(expected))
    throw new Problem(
      `Deliveries stand for ${JSON.stringify(
        expected,
      )} and became ${JSON.stringify(facts)}.`,
    );
}
