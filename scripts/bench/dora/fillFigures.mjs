const DAYS = 730;
const SERVICES = 1_000;
const TEAMS = 100;
/** Services whose days hold all values, and teams that have cells; the others are not asked for. */
export const COMPLETE = 10;
const MEASURES = [
  'lead',
  'coding',
  'review',
  'waiting',
  'deploy',
  'recovery',
  'gap',
];
/** Median and spread of each measure, in seconds; and values for each deployment. */
const SHAPES = {
  lead: [40_000, 1.5, 5],
  coding: [15_000, 1.4, 4],
  review: [5_000, 1.6, 4],
  waiting: [6_000, 1.5, 4],
  deploy: [3_000, 1.3, 4],
  recovery: [4_000, 1.4, 0.1],
  gap: [60_000, 1.2, 1],
};
const DAY_MS = 86_400_000;

/**
 * Fills days and cells as deployments spread over two years would leave them.
 * Histograms follow the curve of their measure, as large samples do.
 */
export async function fillFigures(knex, { deployments, now, histogram }) {
  const first = Math.floor(now / DAY_MS) - DAYS;
  const perDay = deployments / DAYS / SERVICES;
  await knex.raw(
    `INSERT INTO generations (definitions, state)
     VALUES ('{"timeZone":"UTC","leadTimeStart":"committed","incidentWindowMs":86400000}', 'active')`,
  );
  await knex.raw(
    `INSERT INTO services (ref, resolved)
     SELECT 'component:default/service-' || n, true
       FROM generate_series(0, ${SERVICES - 1}) AS n`,
  );
  await knex.raw(
    `INSERT INTO service_keys (key, service_id) SELECT ref, id FROM services`,
  );
  await knex.raw(
    `INSERT INTO scopes (ref, title, kind)
     SELECT 'group:default/team-' || n, 'Team ' || n, 'group'
       FROM generate_series(0, ${TEAMS - 1}) AS n`,
  );
  await knex.raw(
    `INSERT INTO scope_members (scope_id, service_id, valid_from)
     SELECT scopes.id, services.id, now() FROM services
       JOIN scopes ON scopes.ref = 'group:default/team-' || (services.id % ${TEAMS})`,
  );
  // Days with at least one deployment, as rare events fall.
  await knex.raw(
    `INSERT INTO service_days (generation, service_id, tier, day, deployments,
       failed_deployments, aborted, failures, open_failures, rework,
       lead_unknown, lead_negative, lead_baseline, lead_inexact)
     SELECT (SELECT id FROM generations), services.id, 'production', day::date,
            greatest(1, round(:perDay::float8)), 0, 0, 0, 0, 0, 0, 0, 0, 0
       FROM services,
            generate_series(:first::date, :last::date, '1 day') AS day
      WHERE random() < 1 - exp(-:perDay::float8)`,
    {
      perDay,
      first: isoDay(first),
      last: isoDay(first + DAYS - 1),
    },
  );
  for (let id = 1; id <= COMPLETE; id++) await fillValues(knex, id, perDay);
  const { rows: scopes } = await knex.raw(
    `SELECT id, kind FROM scopes ORDER BY id LIMIT ${COMPLETE + 1}`,
  );
  for (const { id, kind } of scopes) {
    const services = kind === 'organisation' ? SERVICES : SERVICES / TEAMS;
    await fillCells(knex, {
      id,
      first,
      daily: perDay * services,
      services,
      histogram,
    });
  }
  await knex.raw('ANALYZE');
}

async function fillValues(knex, serviceId, perDay) {
  for (const measure of MEASURES) {
    const [median, spread, each] = SHAPES[measure];
    const { rows } = await knex.raw(
      `SELECT day::text FROM service_days WHERE service_id = :serviceId`,
      { serviceId },
    );
    const lists = rows.map(() => {
      const count = Math.max(1, Math.round(Math.max(1, perDay) * each));
      const values = Int32Array.from({ length: count }, () =>
        Math.round(median * Math.exp(spread * normal())),
      ).sort();
      return Buffer.from(values.buffer);
    });
    await knex.raw(
      `UPDATE service_days SET ${measure}_values = given.list
         FROM unnest(:days::date[], :lists::bytea[]) AS given (day, list)
        WHERE service_id = :serviceId AND service_days.day = given.day`,
      { serviceId, days: rows.map(({ day }) => day), lists },
    );
  }
}

/** Two draws make one of the normal curve. */
const normal = () =>
  Math.sqrt(-2 * Math.log(1 - Math.random())) *
  Math.cos(2 * Math.PI * Math.random());

async function fillCells(knex, { id, first, daily, services, histogram }) {
  const periods = [];
  for (let day = first; day < first + DAYS; day++)
    periods.push(['day', day, 1]);
  for (let day = first - ((first + 3) % 7); day < first + DAYS; day += 7)
    periods.push(['week', day, 7]);
  const month = new Date(first * DAY_MS);
  for (let n = 0; n <= 24; n++) {
    const start = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + n, 1);
    periods.push(['month', start / DAY_MS, 30]);
  }
  for (let at = 0; at < periods.length; at += 100) {
    const rows = periods.slice(at, at + 100).map(([grain, start, days]) => ({
      generation: knex.raw('(SELECT id FROM generations)'),
      scope_id: id,
      tier: 'production',
      grain,
      start: isoDay(start),
      deployments: Math.round(daily * days),
      failed_deployments: Math.round(daily * days * 0.02),
      aborted: 0,
      failures: Math.round(daily * days * 0.1),
      open_failures: 0,
      rework: Math.round(daily * days * 0.08),
      deployment_days: Math.round(services * days * 0.5),
      lead_unknown: 0,
      lead_negative: 0,
      lead_baseline: 0,
      lead_inexact: 0,
      ...Object.fromEntries(
        MEASURES.map(measure => [
          `${measure}_histogram`,
          packed(daily * days, SHAPES[measure], histogram),
        ]),
      ),
    }));
    await knex('scope_cells').insert(rows);
  }
}

/** Share of each bucket under a log-normal curve, by its height at the value of each. */
function sharesOf([median, spread], { BUCKETS, valueOfBucket }) {
  return Float64Array.from({ length: BUCKETS - 1 }, (_, bucket) => {
    if (bucket === 0) return 0;
    const value = valueOfBucket(bucket);
    const width = Math.log(valueOfBucket(bucket + 1) / value);
    const z = Math.log(value / median) / spread;
    return (Math.exp(-(z * z) / 2) / (spread * Math.sqrt(2 * Math.PI))) * width;
  });
}

const known = new Map();

function packed(deployments, shape, histogram) {
  if (!known.has(shape)) known.set(shape, sharesOf(shape, histogram));
  const total = deployments * shape[2];
  const pairs = [];
  for (const [bucket, share] of known.get(shape).entries()) {
    const expected = total * share;
    const count = Math.floor(expected) + (Math.random() < expected % 1 ? 1 : 0);
    if (count > 0) pairs.push([bucket, count]);
  }
  if (pairs.length === 0) return null;
  const buffer = Buffer.alloc(pairs.length * 6);
  for (const [index, [bucket, count]] of pairs.entries()) {
    buffer.writeUInt16LE(bucket, index * 6);
    buffer.writeUInt32LE(count, index * 6 + 2);
  }
  return buffer;
}

const isoDay = day => new Date(day * DAY_MS).toISOString().slice(0, 10);
