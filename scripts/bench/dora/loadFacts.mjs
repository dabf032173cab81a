import { copyInto, toLine } from './copyInto.mjs';
import { createFacts } from './facts.mjs';
import { SERVICES, serviceRef } from './organisation.mjs';

/** Deployments that are copied before their changes, so that memory stays small. */
const BLOCK = 50_000;

/** Names that the facts use, as events would have registered them. */
export async function loadNames(client) {
  await client.query(
    `INSERT INTO sources (name) VALUES ('bench') ON CONFLICT DO NOTHING`,
  );
  await client.query(
    `INSERT INTO environments (name, tier) VALUES ('production', 'production')
         ON CONFLICT DO NOTHING`,
  );
  const refs = Array.from({ length: SERVICES }, (_, n) => serviceRef(n));
  await client.query(
    `INSERT INTO services (ref, resolved) SELECT unnest($1::text[]), true
         ON CONFLICT DO NOTHING`,
    [refs],
  );
  await client.query(
    `INSERT INTO service_keys (key, service_id)
     SELECT ref, id FROM services WHERE ref = ANY($1) ON CONFLICT DO NOTHING`,
    [refs],
  );
}

/**
 * Copies facts into the tables of the engine and says that all services are to
 * be computed.
 *
 * @param {import('pg').Client} client
 * @param {Parameters<typeof createFacts>[0] & { progress: (done: number) => void }} options
 */
export async function loadFacts(client, { progress, ...options }) {
  // Rows refer to names that were just written: no need to look for each again.
  await client.query('SET session_replication_role = replica');
  const { rows } = await client.query(
    `SELECT (SELECT id FROM sources WHERE name = 'bench') AS source,
            (SELECT id FROM environments WHERE name = 'production') AS environment,
            (SELECT COALESCE(max(id), 0)::int FROM deployments) - $1 AS base,
            array_agg(service_keys.id ORDER BY substr(key, ${
              serviceRef('').length + 1
            })::int) AS keys
       FROM service_keys WHERE key LIKE '${serviceRef('')}%'`,
    [options.first],
  );
  // The portal may have deployments of its own already.
  const [names] = rows;
  const facts = createFacts(options);
  for (let done = 0; done < options.count; ) {
    const block = take(facts, BLOCK);
    await copyInto(
      client,
      `deployments (id, source_id, external_id, key_id, environment_id, attempt,
         version, digest, status, kind, started_at, finished_at, revision,
         names_changes)`,
      deploymentLines(block, names),
    );
    await copyInto(
      client,
      `deployment_changes (deployment_id, position, change_id, committed_at,
         pr_number, pr_first_commit_at, pr_created_at, pr_first_review_at,
         pr_merged_at)`,
      changeLines(block, names),
    );
    await copyInto(
      client,
      `incidents (source_id, external_id, key_id, environment, version, digest,
         detected_at, resolved_at)`,
      incidentLines(block, names),
    );
    done += block.length;
    progress(done);
  }
  await client.query('SET session_replication_role = DEFAULT');
  await client.query(
    `SELECT setval(pg_get_serial_sequence('deployments', 'id'), max(id))
       FROM deployments`,
  );
  await client.query(
    `INSERT INTO dirty_services (service_id) SELECT id FROM services
         ON CONFLICT DO NOTHING`,
  );
  await client.query('ANALYZE');
}

function take(iterator, count) {
  const taken = [];
  while (taken.length < count) {
    const { value, done } = iterator.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

const digest = fact => `\\\\x${fact.revision.slice(8)}`;

function* deploymentLines(facts, { base, source, environment, keys }) {
  for (const fact of facts)
    yield toLine([
      base + fact.id,
      source,
      `loaded-${fact.id}`,
      keys[fact.service],
      environment,
      1,
      fact.finishedMs,
      digest(fact),
      fact.status,
      fact.kind,
      fact.started,
      fact.finished,
      fact.revision,
      't',
    ]);
}

function* changeLines(facts, { base }) {
  for (const { id, changes } of facts)
    for (const [position, change] of changes.entries())
      yield toLine([
        base + id,
        position,
        change.id,
        change.committed,
        ...change.pullRequest,
      ]);
}

function* incidentLines(facts, { source, keys }) {
  for (const fact of facts)
    if (fact.incident)
      yield toLine([
        source,
        `incident-${fact.id}`,
        keys[fact.service],
        'production',
        fact.finishedMs,
        digest(fact),
        fact.incident.detected,
        fact.incident.resolved,
      ]);
}
