import { open } from 'node:fs/promises';
import { DocsBuildError } from '../problems';

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** Reads a text file, never more than a number of bytes of it. */
export async function readText(
  path: string,
  shown: string,
  maxBytes: number,
): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) {
      throw new DocsBuildError(
        `The file has ${kilobytes(size)} KB; at most ${kilobytes(
          maxBytes,
        )} KB are allowed`,
        { file: shown },
      );
    }
    return (await handle.readFile('utf8')).replace(/\r\n?/g, '\n');
  } finally {
    await handle.close();
  }
}
