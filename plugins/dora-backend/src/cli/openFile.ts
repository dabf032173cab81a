import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '@backstage/errors';
import type { EventDefaults } from '../domain/import/withDefaults';
import { readEventFile } from '../import/files/readEventFile';
import type { ImportSource } from './ImportSource';
import type { FileFormat } from './parseArguments';

/** @throws InputError when there is no such file */
export function checkFile(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new InputError(`There is no file "${path}"`);
  if (!found.isFile()) throw new InputError(`"${path}" is not a file`);
  return found.size;
}

/** A file to import. Changed in any byte it is another one, and begins anew. */
export async function openFile(options: {
  path: string;
  format: FileFormat;
  defaults: EventDefaults;
}): Promise<ImportSource> {
  const { path, format, defaults } = options;
  const size = checkFile(path);
  const hash = createHash('sha256').update(
    JSON.stringify({ format, defaults }),
  );
  for await (const chunk of createReadStream(path, {
    highWaterMark: 1_000_000,
  }))
    hash.update(chunk);
  let read = 0;
  return {
    label: basename(path),
    fingerprint: `file ${hash.digest('hex')}`,
    open: skip =>
      readEventFile({
        path,
        format,
        defaults,
        skip,
        onRead: bytes => {
          read += bytes;
        },
      }),
    part: () => (size ? read / size : undefined),
  };
}
