import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDocsEngine } from '../lib/build/docsEngine.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { measureProcess, median } from './techdocs/measureProcess.mjs';
import { mkdocsVersion, prepareForMkdocs } from './techdocs/mkdocs.mjs';
import { writeTree } from './techdocs/writeTree.mjs';

const PAGES = 1000;
const RUNS = 5;
const LIMITS = { ratio: 10, smallMs: 700, rerendered: 1 };

/**
 * Builds the same docs with the engine and, where it is installed, with MkDocs
 * set up as TechDocs does. Whole processes, in turns, so that a busy machine
 * slows both; the ratio is the median of the ratios of those turns.
 * @returns {Promise<boolean>} whether the limits are kept
 */
export async function benchTechdocs({ steps }) {
  const work = mkdtempSync(join(tmpdir(), 'boardwalk-bench-docs-'));
  try {
    const program = await ensureDocsEngine();
    const version = mkdocsVersion();
    steps.note(
      version
        ? `MkDocs ${version} is measured beside the engine`
        : 'MkDocs is not installed: no comparison',
    );
    const large = join(work, 'large');
    writeTree(large, PAGES);
    const small = join(work, 'small');
    writeTree(small, 5);
    const bars = [];
    const bar = (kept, text) => {
      bars.push(kept);
      steps.note(`${kept ? 'kept' : 'MISSED'}: ${text}`);
    };

    const build = name => (source, mkdocs) =>
      steps.run(`Build ${name}`, () =>
        compare({ program, name, source, mkdocs }, work),
      );
    const thousand = await build(`${PAGES} pages`)(large, version);
    report(thousand).forEach(steps.note);
    if (thousand.ratio)
      bar(
        thousand.ratio >= LIMITS.ratio,
        `${thousand.ratio.toFixed(1)} times faster, at least ${LIMITS.ratio}`,
      );
    report(await build('the manual')(fromRoot(), version)).forEach(steps.note);
    const few = await build('5 pages')(small);
    report(few).forEach(steps.note);
    bar(
      few.ours.ms <= LIMITS.smallMs,
      `${Math.round(few.ours.ms)} ms for a small site, at most ${
        LIMITS.smallMs
      }`,
    );
    const warm = await steps.run('Build again after one page changed', () =>
      rebuild(program, large, work),
    );
    bar(
      warm.rerendered === LIMITS.rerendered,
      `${warm.rerendered} of ${PAGES} pages rendered again, in ${(
        warm.ms / 1000
      ).toFixed(2)} s (${warm.ratio.toFixed(1)} times faster than the first)`,
    );
    return bars.every(Boolean);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compare({ program, name, source, mkdocs }, work) {
  const theirs = join(work, `mkdocs-${name}`);
  if (mkdocs) prepareForMkdocs(source, theirs);
  const samples = { ours: [], mkdocs: [] };
  for (let run = 0; run < RUNS; run++) {
    const out = join(work, `out-${run}`);
    samples.ours.push(
      await measureProcess(process.execPath, [program, source, out], {
        cwd: fromRoot(),
      }),
    );
    if (mkdocs) {
      samples.mkdocs.push(
        await measureProcess('mkdocs', ['build', '-q', '-d', `${out}-mkdocs`], {
          cwd: theirs,
        }),
      );
    }
    rmSync(out, { recursive: true, force: true });
    rmSync(`${out}-mkdocs`, { recursive: true, force: true });
  }
  const summary = list => ({
    ms: median(list.map(sample => sample.ms)),
    peakMb: Math.max(...list.map(sample => sample.peakMb)),
  });
  const ours = summary(samples.ours);
  if (!mkdocs) return { ours };
  const ratios = samples.mkdocs.map(({ ms }, run) => ms / samples.ours[run].ms);
  return { ours, mkdocs: summary(samples.mkdocs), ratio: median(ratios) };
}

/** Builds with an empty cache, changes a page, and builds again; in turns as above. */
async function rebuild(program, source, work) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const cache = join(work, `cache-${run}`);
    const build = to =>
      measureProcess(
        process.execPath,
        [program, source, join(work, to), '--cache', cache],
        { cwd: fromRoot() },
      );
    const cold = await build('cold');
    appendFileSync(join(source, 'docs/section-1/page-1.md'), '\nOne more.\n');
    const warm = await build('warm');
    const unchanged = Number(/\((\d+) unchanged\)/.exec(warm.output)?.[1] ?? 0);
    runs.push({
      rerendered: PAGES - unchanged,
      ms: warm.ms,
      ratio: cold.ms / warm.ms,
    });
    for (const made of [cache, join(work, 'cold'), join(work, 'warm')])
      rmSync(made, { recursive: true, force: true });
  }
  const medianOf = key => median(runs.map(run => run[key]));
  return {
    rerendered: Math.max(...runs.map(run => run.rerendered)),
    ms: medianOf('ms'),
    ratio: medianOf('ratio'),
  };
}

function report({ ours, mkdocs, ratio }) {
  const line = (who, { ms, peakMb }) =>
    `${who}: ${(ms / 1000).toFixed(2)} s, peak ${Math.round(peakMb)} MB`;
  return [
    line('engine', ours),
    ...(mkdocs
      ? [line('MkDocs', mkdocs), `${ratio.toFixed(1)} times faster`]
      : []),
  ];
}
