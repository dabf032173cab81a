import { loadavg } from 'node:os';
import { percentile } from './catalog/statistics.mjs';
import { isKept, toTable } from './dora/report.mjs';
import { createPersonaClient, untilSettled } from './portalClient.mjs';
import { createService } from './scaffold/createService.mjs';

const RUNS = 50;
const AT_ONCE = 5;
const ALONE = 5;
const BAR_MS = 10_000;
const OWNER = 'group:default/checkout';

const print = text => process.stdout.write(`${text}\n`);
const stamp = Date.now().toString(36);

/**
 * Creates services one after the other, which is the baseline, and then many at
 * once; a run that fails or never shows its service is lost.
 */
async function main() {
  const client = await createPersonaClient(
    process.env.BOARDWALK_URL,
    'application-developer',
  );
  await untilSettled(client, 'template/default/node-service');
  const create = name => createService(client, { name, owner: OWNER });

  const alone = [];
  for (let n = 0; n < ALONE; n++)
    alone.push(await create(`alone-${stamp}-${n}`));

  const results = [];
  const lost = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < RUNS) {
        const name = `bench-${stamp}-${next++}`;
        try {
          results.push(await create(name));
        } catch (error) {
          lost.push(`${name}: ${error.message}`);
        }
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;

  const time = (all, key, part) =>
    percentile(
      all.map(one => one[key]),
      part,
    );
  // Nobody waits for five services at once: what counts is that none is lost.
  const row = (name, key) => ({
    name,
    value: time(results, key, 0.95),
    unit: 'ms',
    baseline: {
      name: `one at a time (${Math.round(time(alone, key, 0.5))} ms)`,
      ratio: time(results, key, 0.95) / time(alone, key, 0.5),
    },
  });
  const rows = [
    {
      name: 'one alone, Create to rendered docs, median',
      value: time(alone, 'documented', 0.5),
      unit: 'ms',
      bar: BAR_MS,
    },
    row(`${AT_ONCE} at once, Create to catalog, p95`, 'registered'),
    row(`${AT_ONCE} at once, Create to rendered docs, p95`, 'documented'),
  ];
  print(
    `${RUNS} runs, ${AT_ONCE} at once, in ${seconds.toFixed(1)} s: ${
      lost.length
    } lost; load of the machine at the end ${loadavg()
      .map(load => load.toFixed(1))
      .join(' ')}`,
  );
  lost.forEach(print);
  toTable(rows).forEach(print);
  return !lost.length && rows.every(isKept);
}

main().then(
  kept => process.exit(kept ? 0 : 1),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
