import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildResult } from './build/buildSite';
import { DocsBuildError, formatProblem } from './problems';
import { DocsBuilder } from './workers/docsBuilder';

const USAGE = `Usage: yarn docs:build SRC OUT [--cache FOLDER] [--name NAME] [--strict]

Builds the docs in SRC (with mkdocs.yml, or a README and a docs folder) and
writes the site to OUT, ready to be published for TechDocs' external builder.

  --cache FOLDER  keep rendered pages there for the next build
  --name NAME     name of a site whose mkdocs.yml gives none
  --strict        fail when there are broken links or other problems
  --help          show this

Ends with 0 when the site was written, with 1 when it could not be or, with
--strict, has problems, and with 2 when the command was typed wrong.
`;

/** What was typed; throws what is wrong with it. */
function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      cache: { type: 'string' },
      name: { type: 'string' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { help: true } as const;
  if (positionals.length !== 2)
    throw new Error(
      `SRC and OUT are two folders, but ${positionals.length} were given`,
    );
  const [sourceDir, outputDir] = positionals.map(folder => resolve(folder));
  if (sourceDir === outputDir || sourceDir.startsWith(outputDir + sep))
    throw new Error(
      'OUT must not hold SRC: the site would lie among its source',
    );
  return {
    help: false,
    sourceDir,
    outputDir,
    cacheDir: values.cache && resolve(values.cache),
    siteName: values.name,
    strict: values.strict,
  } as const;
}

const toMessage = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

/** Such as an output folder that may not be written to. */
const isSystemError = (error: unknown) =>
  error instanceof Error && /^E[A-Z]+: /.test(error.message);

async function main(argv: string[]): Promise<number> {
  let args;
  try {
    args = readArguments(argv);
  } catch (error) {
    process.stderr.write(`${toMessage(error)}\n\n${USAGE}`);
    return 2;
  }
  if (args.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { strict, help: _help, ...options } = args;
  const builder = DocsBuilder.create({
    workerFile: require.resolve('./worker'),
  });
  try {
    const result = await builder.build({ ...options, env: process.env });
    for (const problem of result.problems)
      process.stderr.write(`${formatProblem(problem)}\n`);
    process.stdout.write(`${summary(result)}\n`);
    return strict && result.problems.length ? 1 : 0;
  } catch (error) {
    // Everything else is ours: its stack helps to mend it.
    const isTheirs = error instanceof DocsBuildError || isSystemError(error);
    process.stderr.write(
      `${isTheirs ? toMessage(error) : (error as Error).stack}\n`,
    );
    return 1;
  } finally {
    await builder.close();
  }
}

function summary({ pages, cachedPages, durationMs, problems }: BuildResult) {
  const count = (number: number, noun: string) =>
    `${number} ${noun}${number === 1 ? '' : 's'}`;
  const kept = cachedPages ? ` (${cachedPages} unchanged)` : '';
  return `${count(pages, 'page')}${kept} in ${(durationMs / 1000).toFixed(
    1,
  )} s, ${count(problems.length, 'problem')}`;
}

main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
