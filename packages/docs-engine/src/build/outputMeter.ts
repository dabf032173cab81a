import { DocsBuildError } from '../problems';

/** What all threads of a build have written together, in bytes. */
export type OutputCount = SharedArrayBuffer;

export const createOutputCount = (): OutputCount => new SharedArrayBuffer(8);

/** Hears of bytes before they are written. Throws {@link DocsBuildError} when they would be too many. */
type OutputMeter = (bytes: number) => void;

/** @param pages - how many the site has, for the message */
export function createOutputMeter(
  count: OutputCount,
  maxBytes: number,
  pages: number,
): OutputMeter {
  const written = new BigUint64Array(count);
  return bytes => {
    const before = Atomics.add(written, 0, BigInt(bytes));
    if (before + BigInt(bytes) <= BigInt(Math.floor(maxBytes))) return;
    throw new DocsBuildError(
      `The site would have more than ${Math.round(
        maxBytes / 1024 / 1024,
      )} MB. Each of its ${pages} pages holds the whole navigation: make the docs of several entities of it, name pages in "not_in_nav", or raise the limit "maxOutputBytes"`,
    );
  };
}
