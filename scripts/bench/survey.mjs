import { mkdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase } from '../lib/postgres/database.mjs';
import { startEmbedded } from '../lib/postgres/embedded.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { createClient } from './dora/httpClient.mjs';
import { startPortal } from './dora/portal.mjs';
import { isKept, toTable } from './dora/report.mjs';
import { medianOf, runLoad } from './dora/statistics.mjs';
import { createOrganisation } from './survey/organisation.mjs';
import { SurveyDatabase } from './survey/SurveyDatabase.mjs';

const LARGE = { people: 20_000, groups: 2_000 };
const SMALL = { people: 2_000, groups: 200 };
const CONNECTIONS = 8;
const CALLS = 400;
const RUNS = 3;
const BARS = { seconds: 60, bytes: 1e9, milliseconds: 50 };
const GRANTS = {
  read: { plugin: 'cognitive-load', permission: 'cognitive-load.results.read' },
};

/**
 * Measures how long the portal takes to plan and publish a wave of 20 000 people,
 * with a wave before it to compare with, and to answer with its results.
 *
 * @param {{ steps: import('../lib/ui/steps.mjs').Steps }} context
 * @returns {Promise<boolean>} whether all bars are kept
 */
export async function benchSurvey({ steps }) {
  const workDir = makeWorkDir('boardwalk-bench-survey-');
  const dataDir = join(workDir, 'postgres');
  onShutdown(() => {
    removeDataDir(dataDir);
    removeDataDir(workDir);
  });
  const server = await startEmbedded(dataDir);
  onShutdown(() => server.stop());
  const connection = { ...server.connection, database: 'boardwalk_bench' };
  await ensureDatabase(server.connection, connection.database);
  const folder = join(workDir, 'entities');
  mkdirSync(folder);
  const portal = await steps.run('Start the portal', () =>
    startPortal({
      connection,
      folder,
      dataDir: join(workDir, 'portal'),
      grants: GRANTS,
    }),
  );
  try {
    const rows = await measure({
      steps,
      portal,
      database: new SurveyDatabase(connection),
    });
    steps.note(
      `${LARGE.people} people in ${
        LARGE.groups
      } groups; ${CONNECTIONS} connections; load of the machine at the end ${loadavg()
        .map(load => load.toFixed(1))
        .join(' ')}`,
    );
    toTable(rows).forEach(steps.note);
    return rows.every(isKept);
  } finally {
    await portal.stop();
  }
}

async function measure({ steps, portal, database }) {
  const publishBoth = (size, name) =>
    steps.run(`Publish ${name}`, async step => {
      const organisation = createOrganisation(size);
      let most = 0;
      const look = () => {
        most = Math.max(most, memoryOf(portal.pid));
      };
      let id;
      let seconds;
      for (const [daysAgo, seed] of [
        [90, 1],
        [0, 2],
      ]) {
        id = await database.fillWave(organisation, { daysAgo, seed });
        step.progress('waiting for the portal to close it');
        seconds = await database.timePublishing(id, look);
      }
      step.done(
        `${await database.countPublished(id)} of ${size.groups} groups shown`,
      );
      return { id, organisation, seconds, most };
    });
  const small = await publishBoth(SMALL, 'a tenth');
  const large = await publishBoth(LARGE, 'all');
  const few = await timeResults(portal, small);
  const all = await steps.run('Read results', () => timeResults(portal, large));
  return [
    {
      name: 'plan, compare and publish',
      value: large.seconds * 1_000,
      unit: 'ms',
      bar: BARS.seconds * 1_000,
      baseline: {
        name: 'that of a tenth',
        ratio: large.seconds / small.seconds,
      },
    },
    {
      name: 'memory of the portal, most to bar',
      value: large.most / BARS.bytes,
      unit: 'x',
      bar: 1,
      baseline: {
        name: `that of a tenth; ${Math.round(large.most / 1e6)} MB`,
        ratio: large.most / small.most,
      },
    },
    {
      name: 'results of a group, any of all, p95',
      value: all.p95,
      unit: 'ms',
      bar: BARS.milliseconds,
      baseline: {
        name: `that of a tenth; p50 ${all.p50.toFixed(1)} ms`,
        ratio: all.p95 / few.p95,
      },
    },
  ];
}

/** Answers with the results of one group after the other. */
async function timeResults({ host, port, tokens }, { id, organisation }) {
  const client = createClient(
    { host, port, tokens, base: '/api/cognitive-load/v1' },
    CONNECTIONS,
  );
  const { groups } = organisation;
  const ask = n =>
    client.get(
      `/results?${new URLSearchParams({
        group: groups[(n * 7) % groups.length].ref,
        wave: id,
      })}`,
    );
  try {
    await runLoad(ask, { connections: CONNECTIONS, calls: CALLS / 2 });
    const runs = [];
    for (let run = 0; run < RUNS; run++)
      runs.push(
        await runLoad(ask, {
          connections: CONNECTIONS,
          calls: CALLS,
          first: run * CALLS,
        }),
      );
    return medianOf(runs);
  } finally {
    client.close();
  }
}

/** @param {number} pid @returns {number} bytes in memory */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(status) ?? [];
  return Number(kilobytes ?? 0) * 1_024;
}
