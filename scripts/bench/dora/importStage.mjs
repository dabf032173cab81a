import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../lib/problem.mjs';
import { importFile, writeRows } from './importFile.mjs';

const RATE_ROWS = 300_000;
const RATE_BAR = 30_000;
/** Characters that make a row wide, so that a large file has few. */
const WIDE = 1_800;

const mb = value => Math.round(value / 1e6);

/** Rows of the report: how fast a file goes in, and how much memory a large one takes. */
export async function importFiles(bench, portal) {
  const options = {
    connection: bench.database.connection,
    dataDir: bench.portalDir,
    portalPid: portal.pid,
  };
  return [
    await importNarrow(bench, options),
    ...(await importWide(bench, options)),
  ];
}

function importNarrow({ steps, database, now, workDir }, options) {
  const file = join(workDir, 'rows.csv');
  return steps.run(
    `Import ${RATE_ROWS.toLocaleString('en')} rows`,
    async () => {
      await writeRows(file, { rows: RATE_ROWS, now, name: 'rate' });
      const before = await database.countDeployments();
      const { seconds } = await importFile(file, options);
      const stored = (await database.countDeployments()) - before;
      if (stored !== RATE_ROWS)
        throw new Problem(`Of ${RATE_ROWS} rows ${stored} are stored.`);
      rmSync(file);
      const rate = RATE_ROWS / seconds;
      return {
        name: 'file import, rows, start included',
        value: rate,
        unit: '/s',
        bar: RATE_BAR,
        baseline: { name: 'of the bar', ratio: rate / RATE_BAR },
      };
    },
  );
}

function importWide({ steps, now, workDir, importBytes }, options) {
  const file = join(workDir, 'large.csv');
  return steps.run(`Import ${importBytes / 1e6} MB`, async step => {
    const rows = Math.ceil(importBytes / (WIDE + 200));
    await writeRows(file, { rows, now, name: 'wide', width: WIDE });
    const bytes = statSync(file).size;
    const { seconds, importer, portalBefore, portalMost } = await importFile(
      file,
      options,
    );
    rmSync(file);
    step.done(
      `${rows} rows, ${mb(bytes)} MB, ${Math.round(
        bytes / 1e6 / seconds,
      )} MB/s; importer ${mb(importer.early)}, then ${mb(
        importer.late,
      )} MB; portal ${mb(portalBefore)}, at most ${mb(portalMost)} MB`,
    );
    return [
      {
        name: 'memory of the importer, late to early',
        value: importer.late / importer.early,
        unit: 'x',
        bar: 1.25,
        baseline: {
          name: `of ${mb(importer.early)} MB; file ${mb(bytes)} MB`,
          ratio: importer.late / importer.early,
        },
      },
      {
        name: 'memory of the portal meanwhile, most to before',
        value: portalMost / portalBefore,
        unit: 'x',
        bar: 2,
        baseline: {
          name: `of ${mb(portalBefore)} MB`,
          ratio: portalMost / portalBefore,
        },
      },
    ];
  });
}
