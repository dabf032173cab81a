/** A line without its end; undefined when it is longer than the limit. */
export type Line = Buffer | undefined;

/**
 * Cuts bytes into lines, and gives those that each piece of the stream completes
 * together. Empty lines are left out, and a line beyond the limit is passed
 * over, not kept.
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  limit: number,
): AsyncIterable<Line[]> {
  let pieces: Buffer[] = [];
  let length = 0;
  const append = (piece: Buffer) => {
    length += piece.length;
    if (length > limit) pieces = [];
    else if (piece.length) pieces.push(piece);
  };
  const take = (): Line[] => {
    if (!length) return [];
    const line = length > limit ? undefined : Buffer.concat(pieces, length);
    pieces = [];
    length = 0;
    return [line];
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (
      let end = chunk.indexOf(10);
      end >= 0;
      end = chunk.indexOf(10, start)
    ) {
      if (end > start) append(chunk.subarray(start, end));
      if (length) lines.push(...take());
      start = end + 1;
    }
    append(chunk.subarray(start));
    yield lines;
  }
  yield take();
}
