/** HTML in the order in which it is written. What pages share is encoded once. */
export type HtmlPieces = Array<string | Buffer>;

export const joinPieces = (pieces: HtmlPieces): Buffer =>
  Buffer.concat(
    pieces.map(piece =>
      typeof piece === 'string' ? Buffer.from(piece) : piece,
    ),
  );
