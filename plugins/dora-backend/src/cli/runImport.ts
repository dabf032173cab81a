import { resolve } from 'node:path';
import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { checkRows } from './checkRows';
import type { ImportSource } from './ImportSource';
import { openEngine, type Engine } from './openEngine';
import { checkFile, openFile } from './openFile';
import { openHistory } from './openHistory';
import { parseArguments, type Arguments } from './parseArguments';
import { ProgressReport } from './ProgressReport';
import type { Terminal } from './Terminal';
import { USAGE } from './usage';

const ALL_STORED = 0;
const SOME_REJECTED = 1;
const CANNOT_RUN = 2;

export interface ImportCommand {
  args: string[];
  terminal: Terminal;
  /** Folder that the paths of the arguments are relative to. */
  folder: string;
  /** The configuration, once the database that it names can be reached. */
  loadConfig(files: string[]): Promise<RootConfigService>;
}

/** Runs `dora:import`. @returns the exit code */
export async function runImport(command: ImportCommand): Promise<number> {
  const { terminal } = command;
  let args: Arguments;
  try {
    args = parseArguments(command.args);
  } catch (error) {
    terminal.err.write(`${messageOf(error)}\n\n${USAGE}`);
    return CANNOT_RUN;
  }
  if (args.kind === 'help') {
    terminal.out.write(USAGE);
    return ALL_STORED;
  }
  let engine: Engine | undefined;
  try {
    let rejected = 0;
    if (args.kind === 'files')
      for (const { path } of args.files)
        checkFile(resolve(command.folder, path));
    for await (const source of sources(args, command)) {
      if (!args.dryRun && !engine) {
        const config = await command.loadConfig(args.config);
        engine = await openEngine({ config, logger: errorLogger(terminal) });
      }
      rejected += await importOne(source, terminal, engine);
    }
    return rejected ? SOME_REJECTED : ALL_STORED;
  } catch (error) {
    terminal.err.write(`${messageOf(error)}\n`);
    return CANNOT_RUN;
  } finally {
    await engine?.knex.destroy();
  }
}

async function* sources(
  args: Exclude<Arguments, { kind: 'help' }>,
  { folder, terminal }: ImportCommand,
): AsyncIterable<ImportSource> {
  if (args.kind === 'git') {
    const path = resolve(folder, args.path);
    yield openHistory({ ...args, path }, text =>
      terminal.err.write(`${text}\n`),
    );
    return;
  }
  for (const { path, format } of args.files)
    yield openFile({
      path: resolve(folder, path),
      format,
      defaults: args.defaults,
    });
}

/** @returns how many rows were rejected */
async function importOne(
  source: ImportSource,
  terminal: Terminal,
  engine: Engine | undefined,
): Promise<number> {
  let report = reportOf(source, terminal, 0);
  const onProgress: ProgressReport['update'] = (counts, rejected) =>
    report.update(counts, rejected);
  try {
    const counts = engine
      ? await engine.imports.import({
          ...source,
          onProgress,
          open: skip => {
            report = reportOf(source, terminal, skip);
            return source.open(skip);
          },
        })
      : await checkRows(source, { now: terminal.now(), onProgress });
    report.end(counts, { dryRun: !engine });
    return counts.rejected;
  } catch (error) {
    report.clear();
    throw new Error(
      `${source.label}: ${messageOf(error)}${
        engine
          ? '\nWhat was stored by then stays. The same command again goes on from there.'
          : ''
      }`,
    );
  }
}

function reportOf(source: ImportSource, terminal: Terminal, skipped: number) {
  return ProgressReport.create({
    terminal,
    label: source.label,
    skipped,
    part: source.part,
  });
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}

/** Of what the engine has to say, a command shows what went wrong. */
function errorLogger({ err }: Terminal): LoggerService {
  const logger: LoggerService = {
    error: (message, meta) => {
      const cause = isError(meta) ? `: ${meta.message.split('\n').at(-1)}` : '';
      err.write(`${message}${cause}\n`);
    },
    warn: message => {
      err.write(`${message}\n`);
    },
    info() {},
    debug() {},
    child: () => logger,
  };
  return logger;
}
