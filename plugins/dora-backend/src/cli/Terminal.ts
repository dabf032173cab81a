/** Where the command writes: results to `out`, all else to `err`. */
export interface Terminal {
  out: { write(text: string): unknown };
  err: { write(text: string): unknown; isTTY?: boolean };
  now(): number;
}
