import { createHash } from 'node:crypto';
import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { beside } from '../system/files.mjs';
import { listBuilt } from './listBuilt.mjs';

const compress = promisify(brotliCompress);

/** Below this many bytes the header of a second encoding costs more than it saves. */
const minimumSize = 1024;

/**
 * Writes `<file>.br` beside each text asset. Quality 11 takes seconds per
 * megabyte, which is why it happens once here and not at each request; the
 * work runs in zlib's own threads, and what a change of the sources left as it
 * was is taken from the cache.
 * @param {string} dir folder of built assets
 * @param {string} cache folder; keeps what this call needed
 * @param {(text: string) => void} [progress]
 * @returns {Promise<{ files: number, bytes: number, compressed: number }>} sizes in bytes
 */
export async function compressAssets(dir, cache, progress = () => {}) {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const used = new Set();
  const assets = listBuilt(dir).filter(file =>
    /\.(js|css|svg|json)$/.test(file),
  );
  const total = { files: 0, bytes: 0, compressed: 0 };
  const queue = [...assets];

  const worker = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) {
      const content = await readFile(file);
      if (content.length < minimumSize) continue;
      const name = createHash('sha256').update(content).digest('hex');
      used.add(name);
      const kept = join(cache, name);
      if (!known.has(name)) await writeWhole(kept, await pack(content));
      await copyFile(kept, `${file}.br`);
      total.files += 1;
      total.bytes += content.length;
      const { size } = await stat(kept);
      total.compressed += size;
      progress(`${total.files} of ${assets.length} files`);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  for (const name of known) {
    if (!used.has(name)) await rm(join(cache, name), { force: true });
  }
  return total;
}

/** @param {Buffer} content */
const pack = content =>
  compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });

/** @param {string} path @param {Buffer} content */
async function writeWhole(path, content) {
  const temporary = beside(path);
  await writeFile(temporary, content);
  await rename(temporary, path);
}
