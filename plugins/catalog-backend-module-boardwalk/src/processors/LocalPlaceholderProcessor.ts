import { promises as fs } from 'node:fs';
import path from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { parse } from 'yaml';

/** Larger definitions would slow down every page that lists entities. */
const MAX_BYTES = 5 * 1024 * 1024;

const READERS: Record<string, (text: string) => JsonValue> = {
  $text: text => text,
  $json: text => JSON.parse(text),
  $yaml: text => parse(text),
};

/**
 * Resolves `$text`, `$json` and `$yaml` with a relative path in entity files
 * on disk, as in `definition: { $text: ./openapi.yaml }`.
 *
 * Backstage's own processor does so for URLs only, and fails on files. This
 * one runs before it and leaves everything else to it. What is read must lie
 * in the folder of the entity file or below, also after following links, so
 * that a checked-out repository cannot publish other files of the host.
 */
export class LocalPlaceholderProcessor implements CatalogProcessor {
  getProcessorName() {
    return 'LocalPlaceholderProcessor';
  }

  /** Before PlaceholderProcessor, which has the default priority of 20. */
  getPriority() {
    return 10;
  }

  /** @throws InputError when a file is missing, outside, too large or malformed */
  async preProcessEntity(
    entity: Entity,
    location: { type: string; target: string },
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (location.type !== 'file') return entity;
    const folder = path.dirname(location.target);

    const resolve = async (value: unknown): Promise<unknown> => {
      if (Array.isArray(value)) return Promise.all(value.map(resolve));
      if (value === null || typeof value !== 'object') return value;
      const placeholder = asPlaceholder(value);
      if (placeholder) {
        const file = path.resolve(folder, placeholder.target);
        emit(processingResult.refresh(`file:${file}`));
        return readInside(folder, file, placeholder);
      }
      const entries = Object.entries(value).map(
        async ([key, child]) => [key, await resolve(child)] as const,
      );
      return Object.fromEntries(await Promise.all(entries));
    };
    return (await resolve(entity)) as Entity;
  }
}

type Placeholder = { key: string; target: string };

function asPlaceholder(value: object): Placeholder | undefined {
  const [[key, target] = [], ...others] = Object.entries(value);
  if (others.length > 0 || !key || !Object.hasOwn(READERS, key)) {
    return undefined;
  }
  // Absolute URLs are for Backstage's own processor.
  if (typeof target !== 'string' || URL.canParse(target)) return undefined;
  return { key, target };
}

async function readInside(folder: string, file: string, at: Placeholder) {
  const named = `Placeholder ${at.key}: ${at.target}`;
  const [root, real] = await Promise.all([
    fs.realpath(folder),
    fs.realpath(file).catch(() => undefined),
  ]);
  if (!real) throw new InputError(`${named} does not exist`);
  if (!real.startsWith(root + path.sep)) {
    throw new InputError(`${named} lies outside the entity file's folder`);
  }
  const stat = await fs.stat(real);
  if (!stat.isFile()) throw new InputError(`${named} is not a file`);
  if (stat.size > MAX_BYTES) {
    throw new InputError(`${named} is larger than ${MAX_BYTES} bytes`);
  }
  try {
    return READERS[at.key](await fs.readFile(real, 'utf8'));
  } catch (error) {
    throw new InputError(`${named} could not be read`, error);
  }
}
