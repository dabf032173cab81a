import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docsBuildArguments } from '../commands/docsBuild.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { measureProcess, median } from './techdocs/measureProcess.mjs';
import { mkdocsVersion, prepareForMkdocs } from './techdocs/mkdocs.mjs';
import { writeTree } from './techdocs/writeTree.mjs';

const PAGES = 1000;
const RUNS = 5;
const LIMITS = { ratio: 10, smallMs: 700 };

/**
 * Builds the same docs with the engine and, where it is installed, with MkDocs
 * set up as TechDocs does. Whole processes, in turns, so that a busy machine
 * slows both.
 * @returns {Promise<boolean>} whether the limits are kept
 */
export async function benchTechdocs({ steps }) {
  const work = mkdtempSync(join(tmpdir(), 'boardwalk-bench-docs-'));
  try {
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
    const trees = [
      { name: `${PAGES} pages`, source: large, runs: RUNS, mkdocs: version },
      { name: 'the manual', source: fromRoot(), runs: RUNS, mkdocs: version },
      { name: '5 pages', source: small, runs: RUNS },
    ];
    let kept = true;
    for (const tree of trees) {
      const result = await steps.run(`Build ${tree.name}`, () =>
        compare(tree, work),
      );
      report(result).forEach(steps.note);
      if (tree.source === large && result.ratio && result.ratio < LIMITS.ratio)
        kept = false;
      if (tree.source === small && result.ours.ms > LIMITS.smallMs)
        kept = false;
    }
    return kept;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compare({ name, source, runs, mkdocs }, work) {
  const theirs = join(work, `mkdocs-${name}`);
  if (mkdocs) prepareForMkdocs(source, theirs);
  const samples = { ours: [], mkdocs: [] };
  for (let run = 0; run < runs; run++) {
    const out = join(work, `out-${run}`);
    samples.ours.push(
      await measureProcess(
        process.execPath,
        [...docsBuildArguments, source, out],
        { cwd: fromRoot() },
      ),
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
  const other = summary(samples.mkdocs);
  return { ours, mkdocs: other, ratio: other.ms / ours.ms };
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
