import { resolve } from 'node:path';
import { DocsBuildError, formatProblem } from './problems';
import { DocsBuilder } from './workers/docsBuilder';

const USAGE = `Usage: yarn docs:build SRC OUT [--cache FOLDER] [--strict]

Builds the docs in SRC (with mkdocs.yml, or a README and a docs folder) and
writes the site to OUT, ready to be published for TechDocs' external builder.

  --cache FOLDER  keep rendered pages there for the next build
  --strict        fail when there are broken links or other problems
`;

interface Arguments {
  folders: string[];
  cacheDir?: string;
  strict: boolean;
}

function readArguments(argv: string[]): Arguments | undefined {
  const parsed: Arguments = { folders: [], strict: false };
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i];
    if (arg === '--strict') parsed.strict = true;
    else if (arg === '--cache' && argv[i + 1]) parsed.cacheDir = argv[++i];
    else if (arg.startsWith('-')) return undefined;
    else parsed.folders.push(arg);
  }
  return parsed.folders.length === 2 ? parsed : undefined;
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  if (!args) {
    process.stderr.write(USAGE);
    return 2;
  }
  const [sourceDir, outputDir] = args.folders.map(folder => resolve(folder));
  const builder = DocsBuilder.create();
  try {
    const result = await builder.build({
      sourceDir,
      outputDir,
      cacheDir: args.cacheDir && resolve(args.cacheDir),
      env: process.env,
    });
    for (const problem of result.problems) {
      process.stderr.write(`${formatProblem(problem)}\n`);
    }
    const seconds = (result.durationMs / 1000).toFixed(1);
    process.stdout.write(
      `${result.pages} pages in ${seconds} s, ${result.problems.length} problems\n`,
    );
    return args.strict && result.problems.length ? 1 : 0;
  } catch (error) {
    if (!(error instanceof DocsBuildError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await builder.close();
  }
}

main().then(code => {
  process.exitCode = code;
});
