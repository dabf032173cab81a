import { closeSync, openSync, writeSync, writevSync } from 'node:fs';

/** HTML in the order in which it is written. What pages share is encoded once. */
export type HtmlPieces = Array<string | Buffer>;

const encode = (pieces: HtmlPieces): Buffer[] =>
  pieces.map(piece => (typeof piece === 'string' ? Buffer.from(piece) : piece));

export const joinPieces = (pieces: HtmlPieces): Buffer =>
  Buffer.concat(encode(pieces));

/**
 * Writes a file from its pieces where they lie: of a large site, most of each page is shared.
 * @param onBytes - hears how long the file will be; may throw to prevent it
 */
export function writePieces(
  file: string,
  pieces: HtmlPieces,
  onBytes: (bytes: number) => void,
): void {
  const parts = encode(pieces);
  onBytes(parts.reduce((sum, part) => sum + part.length, 0));
  const fd = openSync(file, 'w');
  try {
    let written = writevSync(fd, parts);
    for (const part of parts) {
      // A nearly full disk takes less than it is given, and then tells why.
      for (let at = written; at < part.length; )
        at += writeSync(fd, part, at, part.length - at);
      written = Math.max(0, written - part.length);
    }
  } finally {
    closeSync(fd);
  }
}
