import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { applyDelta } from '../../domain/git/applyDelta';

/** The kinds of objects that histories are made of. */
export type ObjectKind = 'commit' | 'tag' | 'other';

export interface GitObject {
  kind: ObjectKind;
  content: Buffer;
}

const KINDS: Record<number, ObjectKind> = { 1: 'commit', 4: 'tag' };
const OFFSET_DELTA = 6;
const REFERENCE_DELTA = 7;
/** No commit is that large; a file may be. */
export const LARGEST_OBJECT = 10_000_000;

const ID = 20;
const HEADER = 8;
const FANOUT = 256 * 4;
const REMEMBERED = 2_000;

/** Reads single objects of a pack, by its index of version 2. */
export class PackFile {
  readonly #index: Buffer;
  readonly #count: number;
  readonly #file: number;
  /** Bases of differences, by their offset: neighbours share them. */
  readonly #bases = new Map<number, GitObject>();

  static open(indexPath: string): PackFile {
    const index = readFileSync(indexPath);
    if (index.readUInt32BE(0) !== 0xff744f63 || index.readUInt32BE(4) !== 2)
      throw new Error(
        `${indexPath} is of an old format; run \`git gc\` in the repository`,
      );
    return new PackFile(index, indexPath.replace(/\.idx$/, '.pack'));
  }

  private constructor(index: Buffer, path: string) {
    this.#index = index;
    this.#count = index.readUInt32BE(HEADER + FANOUT - 4);
    this.#file = openSync(path, 'r');
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Undefined when the pack does not have it. */
  read(sha: string): GitObject | undefined {
    const offset = this.#find(Buffer.from(sha, 'hex'));
    return offset === undefined ? undefined : this.#readAt(offset);
  }

  #find(id: Buffer): number | undefined {
    const index = this.#index;
    const fanout = (byte: number) => index.readUInt32BE(HEADER + byte * 4);
    const ids = HEADER + FANOUT;
    let low = id[0] ? fanout(id[0] - 1) : 0;
    let high = fanout(id[0]);
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = ids + middle * ID;
      const order = id.compare(index, at, at + ID);
      if (order === 0) return this.#offsetOf(middle);
      if (order > 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  #offsetOf(place: number): number {
    // After the ids come checksums of four bytes each, then the offsets.
    const offsets = HEADER + FANOUT + this.#count * (ID + 4);
    const offset = this.#index.readUInt32BE(offsets + place * 4);
    if (offset < 0x8000_0000) return offset;
    const large = offsets + this.#count * 4 + (offset - 0x8000_0000) * 8;
    return Number(this.#index.readBigUInt64BE(large));
  }

  #readAt(offset: number): GitObject {
    const remembered = this.#bases.get(offset);
    if (remembered) return remembered;
    const head = this.#bytes(offset, 64);
    let at = 0;
    let byte = head[at++];
    const type = (byte >> 4) & 7;
    let size = byte & 15;
    for (let shift = 4; byte & 0x80; shift += 7) {
      byte = head[at++];
      size += (byte & 0x7f) * 2 ** shift;
    }
    let base: GitObject | undefined;
    if (type === OFFSET_DELTA) {
      byte = head[at++];
      let distance = byte & 0x7f;
      while (byte & 0x80) {
        byte = head[at++];
        distance = (distance + 1) * 128 + (byte & 0x7f);
      }
      base = this.#readAt(offset - distance);
    } else if (type === REFERENCE_DELTA) {
      base = this.read(head.toString('hex', at, at + ID));
      at += ID;
      if (!base) throw new Error('A pack is not complete');
    }
    const kind = base?.kind ?? KINDS[type] ?? 'other';
    if (kind === 'other' || size > LARGEST_OBJECT)
      return { kind: 'other', content: Buffer.alloc(0) };
    // What is compressed is hardly ever larger, and never by more than this.
    const packed = this.#bytes(offset + at, size + (size >> 3) + 64);
    const content = inflateSync(packed);
    const object = {
      kind,
      content: base ? applyDelta(base.content, content) : content,
    };
    if (this.#bases.size >= REMEMBERED) this.#bases.clear();
    this.#bases.set(offset, object);
    return object;
  }

  #bytes(position: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    const read = readSync(this.#file, bytes, 0, length, position);
    return bytes.subarray(0, read);
  }
}
