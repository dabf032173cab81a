import { InputError } from '@backstage/errors';
import { parseArgs } from 'node:util';
import type { EventDefaults } from '../domain/import/withDefaults';

export type FileFormat = 'csv' | 'ndjson';

export interface FilesToImport {
  kind: 'files';
  files: Array<{ path: string; format: FileFormat }>;
  defaults: EventDefaults;
}

export interface HistoryToImport {
  kind: 'git';
  path: string;
  service: string;
  environment: string;
  tags?: string;
  branch?: string;
}

export type Arguments =
  | { kind: 'help' }
  | ((FilesToImport | HistoryToImport) & {
      dryRun: boolean;
      /** Files of settings, as the backend takes them. */
      config: string[];
    });

const FORMATS: Record<string, FileFormat> = {
  csv: 'csv',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};
const TYPES = ['deployment', 'change', 'incident', 'pipeline'];

/** Reads what was typed. What cannot be meant is an InputError. */
export function parseArguments(args: string[]): Arguments {
  const { values, positionals } = readOptions(args);
  if (values.help) return { kind: 'help' };
  const common = {
    dryRun: values['dry-run'] ?? false,
    config: values.config ?? [],
  };
  for (const [name, value] of Object.entries(values))
    if (value === '') throw new InputError(`--${name} is empty`);
  if (values.git !== undefined) {
    refuse(values, ['format', 'type', 'source'], 'does not go with --git');
    if (positionals.length)
      throw new InputError(
        `"${positionals[0]}" does not go with --git; import files by themselves`,
      );
    const { git, service, tags, branch, environment = 'production' } = values;
    if (!service)
      throw new InputError(
        '--service is missing; name the service that the repository is, such as component:default/shop',
      );
    if (tags && branch)
      throw new InputError('--tags and --branch exclude each other');
    return {
      kind: 'git',
      path: git,
      service,
      environment,
      tags,
      branch,
      ...common,
    };
  }
  refuse(values, ['tags', 'branch'], 'goes with --git only');
  if (!positionals.length)
    throw new InputError('Name files, or a repository with --git');
  if (values.type && !TYPES.includes(values.type))
    throw new InputError(`--type is one of ${TYPES.join(', ')}`);
  const { type, source, service, environment } = values;
  return {
    kind: 'files',
    files: positionals.map(path => ({
      path,
      format: formatOf(path, values.format),
    })),
    defaults: { type, source, service, environment },
    ...common,
  };
}

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        branch: text,
        config: { ...text, multiple: true },
        'dry-run': { type: 'boolean' },
        environment: text,
        format: text,
        git: text,
        help: { type: 'boolean', short: 'h' },
        service: text,
        source: text,
        tags: text,
        type: text,
      },
    });
  } catch (error) {
    throw new InputError((error as Error).message);
  }
}

function refuse(values: object, names: string[], why: string): void {
  const wrong = names.find(name => name in values);
  if (wrong) throw new InputError(`--${wrong} ${why}`);
}

function formatOf(path: string, given: string | undefined): FileFormat {
  if (given !== undefined) {
    if (given in FORMATS) return FORMATS[given];
    throw new InputError('--format is csv or ndjson');
  }
  const ending = /\.([a-z]+)$/i.exec(path)?.[1].toLowerCase();
  if (ending && ending in FORMATS) return FORMATS[ending];
  throw new InputError(
    `"${path}" does not end in .csv, .ndjson or .jsonl; say what it is with --format`,
  );
}
