const BYTES = Int32Array.BYTES_PER_ELEMENT;

/** Largest value that a packed list holds: 68 years. */
export const MAX_SECONDS = 2 ** 31 - 1;

/**
 * Packs seconds as ascending 32-bit integers, little-endian, as `service_days`
 * keeps them; null for none, as an empty list says no more than no list.
 *
 * Every platform that Node runs on is little-endian, so the bytes of an
 * `Int32Array` are the packed form.
 */
export function packSeconds(values: readonly number[]): Buffer | null {
  const list = new Int32Array(values);
  if (list.length === 0) return null;
  list.sort();
  return Buffer.from(list.buffer, list.byteOffset, list.byteLength);
}

/** The values of a packed list, ascending. Shares the buffer's memory where that is aligned: do not write. */
export function unpackSeconds(packed: Uint8Array | null): Int32Array {
  if (packed === null) return new Int32Array(0);
  if (packed.byteLength % BYTES !== 0)
    throw new RangeError(
      'Packed seconds have a length that is no multiple of 4',
    );
  if (packed.byteOffset % BYTES === 0)
    return new Int32Array(
      packed.buffer,
      packed.byteOffset,
      packed.byteLength / BYTES,
    );
  const copy = packed.slice();
  return new Int32Array(copy.buffer, copy.byteOffset, copy.length / BYTES);
}

/** All values of several packed lists together, ascending. */
export function mergeSeconds(
  lists: ReadonlyArray<Uint8Array | null>,
): Int32Array {
  const arrays = lists.map(unpackSeconds);
  const merged = new Int32Array(
    arrays.reduce((sum, list) => sum + list.length, 0),
  );
  let offset = 0;
  for (const list of arrays) {
    merged.set(list, offset);
    offset += list.length;
  }
  return arrays.length > 1 ? merged.sort() : merged;
}
