import { timeBaseline } from './baseline.mjs';
import { serviceRef } from './organisation.mjs';
import { measureReads, questions } from './reads.mjs';

const DAY = 86_400_000;
const LARGE = 1_000_000;

const allQuestions = ({ now, n }) => questions(now, { large: n >= LARGE });

/** Times by question, before the rest is loaded. */
export async function readFew(bench, client, count) {
  const few = new Map();
  await bench.steps.run(
    `Read at ${count.toLocaleString('en')} deployments`,
    async step => {
      for (const question of allQuestions(bench)) {
        step.progress(question.name);
        few.set(
          question.name,
          await measureReads(client, question, bench.connections),
        );
      }
    },
  );
  return few;
}

/** Rows of the report: each question beside the same at a tenth, and beside plain SQL. */
export async function readAll(bench, client, few) {
  const { steps, connections } = bench;
  const plain = await steps.run('Time plain SQL over the facts', () =>
    timePlainSql(bench),
  );
  const rows = [];
  await steps.run('Read all figures', async step => {
    for (const question of allQuestions(bench)) {
      step.progress(question.name);
      const { name, bar } = question;
      const times = await measureReads(client, question, connections);
      rows.push({
        name: `${name}, p95`,
        value: times.p95,
        unit: 'ms',
        bar,
        baseline: {
          name: `p95 at a tenth; p50 ${times.p50.toFixed(1)} ms, ${Math.round(
            times.perSecond,
          )}/s`,
          ratio: times.p95 / few.get(name).p95,
        },
      });
      const scope = name.split(',')[0];
      if (plain[scope] && !name.includes('never'))
        rows.push({
          name: `${scope}, plain SQL, one caller alone`,
          value: plain[scope],
          unit: 'ms',
          baseline: {
            name: 'our p50 of eight callers',
            ratio: plain[scope] / times.p50,
          },
        });
    }
  });
  return rows;
}

async function timePlainSql({ database, now }) {
  const year = key => ({
    from: new Date(now - 365 * DAY),
    to: new Date(now + DAY),
    key,
  });
  const key = await database.keyOf(serviceRef(1));
  return database.query(async client => ({
    organisation: await timeBaseline(client, year(null)),
    service: await timeBaseline(client, year(key)),
  }));
}
