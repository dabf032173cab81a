import { createReadStream } from 'node:fs';

const NEWLINE = 10;
const CHUNK = 1_000_000;
/** As for events over HTTP: bytes of one line. */
export const LONGEST_LINE = 10_000_000;

/** A line without its end; undefined when it is longer than the limit. */
export type Line = Buffer | undefined;

/**
 * The lines of a file, empty ones included, in the groups in which they were
 * read. A line beyond the limit is passed over, not kept.
 */
export async function* readLines(
  path: string,
  onRead: (bytes: number) => void = () => {},
): AsyncIterable<Line[]> {
  let pieces: Buffer[] = [];
  let length = 0;
  const append = (piece: Buffer) => {
    length += piece.length;
    if (length > LONGEST_LINE) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Line => {
    const line =
      length > LONGEST_LINE ? undefined : Buffer.concat(pieces, length);
    pieces = [];
    length = 0;
    return line;
  };
  const chunks: AsyncIterable<Buffer> = createReadStream(path, {
    highWaterMark: CHUNK,
  });
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (
      let end = chunk.indexOf(NEWLINE);
      end >= 0;
      end = chunk.indexOf(NEWLINE, start)
    ) {
      if (length) {
        append(chunk.subarray(start, end));
        lines.push(take());
      } else lines.push(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start < chunk.length) append(chunk.subarray(start));
    onRead(chunk.length);
    yield lines;
  }
  if (length) yield [take()];
}
