/**
 * Makes an object from another one and the difference that a pack holds: copies
 * of parts of the base, and pieces of its own.
 */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  let at = 0;
  const readSize = () => {
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = delta[at++];
      size += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return size;
    }
  };
  const readBytes = (flags: number, count: number) => {
    let value = 0;
    for (let index = 0; index < count; index += 1)
      if (flags & (1 << index)) value += delta[at++] * 2 ** (8 * index);
    return value;
  };
  const expected = readSize();
  const size = readSize();
  if (expected !== base.length) throw new Error('A pack is damaged');
  const result = Buffer.alloc(size);
  let end = 0;
  while (at < delta.length) {
    const command = delta[at++];
    if (command & 0x80) {
      const offset = readBytes(command, 4);
      const length = readBytes(command >> 4, 3) || 0x10000;
      end += base.copy(result, end, offset, offset + length);
    } else {
      end += delta.copy(result, end, at, at + command);
      at += command;
    }
  }
  if (end !== size) throw new Error('A pack is damaged');
  return result;
}
