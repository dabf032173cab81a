import { Problem } from '../../lib/problem.mjs';
import { measureIngest } from './ingest.mjs';
import { measureVisible } from './visible.mjs';

const LOADS = [
  { name: 'single events', bar: 500, size: 1, requests: 1_500 },
  {
    name: 'batches of 500, 5 changes each',
    bar: 5_000,
    size: 500,
    requests: 24,
  },
  {
    name: 'batches of 500, no changes',
    bar: 5_000,
    size: 500,
    requests: 48,
    changes: 0,
  },
];

/** Rows of the report: events that come in, each of them counted, and how soon they show. */
export async function writeAll(bench, client) {
  const { steps, database, now } = bench;
  await database.checkDurable();
  const rows = [];
  for (const load of LOADS)
    rows.push(
      await steps.run(`Report ${load.name}`, () =>
        reportEvents(bench, client, load),
      ),
    );
  await steps.run('Wait until the figures have them', step =>
    database.settle(step),
  );
  await steps.run('Report late events and corrections', async () => {
    const longest = await measureVisible(client, {
      now,
      services: [11, 222, 333, 444, 555],
    });
    for (const [what, value] of [
      ['late event visible, longest of 5', longest.late],
      ['corrected event visible, longest of 5', longest.correction],
    ])
      rows.push({ name: what, value, unit: 'ms', bar: 5_000 });
  });
  return rows;
}

async function reportEvents({ database, now, connections }, client, load) {
  const { name, bar, ...options } = load;
  const before = await database.countDeployments();
  const { eventsPerSecond, p95, sent } = await measureIngest(client, {
    ...options,
    name: name.replace(/\W+/g, '-'),
    now,
    connections,
  });
  const stored = (await database.countDeployments()) - before;
  if (stored !== sent)
    throw new Problem(`Of ${sent} events ${stored} are stored.`);
  return {
    name: `ingest, ${name}`,
    value: eventsPerSecond,
    unit: '/s',
    bar,
    baseline: {
      name: `of the bar; p95 ${p95.toFixed(0)} ms a request`,
      ratio: eventsPerSecond / bar,
    },
  };
}
