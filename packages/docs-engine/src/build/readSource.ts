import { DocsBuildError } from '../problems';
import { withSource } from '../source/openSource';

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** UTF-8, or UTF-16 where the file says so. What is neither becomes replacement signs. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff)
    return new TextDecoder('utf-16be').decode(bytes);
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * Reads a text file, never more than a number of bytes of it, however fast it
 * grows. Without waiting: builds run in threads of their own, and a hop to the
 * thread pool takes longer than reading a page.
 */
export function readText(
  path: string,
  shown: string,
  maxBytes: number,
): string {
  return withSource(path, shown, source => {
    if (source.bytes > maxBytes)
      throw new DocsBuildError(
        `The file has ${kilobytes(source.bytes)} KB; at most ${kilobytes(
          maxBytes,
        )} KB are allowed`,
        { file: shown },
      );
    const bytes = Buffer.allocUnsafe(source.bytes);
    let length = 0;
    while (length < bytes.length) {
      const read = source.read(bytes.subarray(length));
      if (!read) break;
      length += read;
    }
    const text = decode(bytes.subarray(0, length));
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  });
}
