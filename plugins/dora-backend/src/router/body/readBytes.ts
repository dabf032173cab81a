import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import { createGunzip } from 'node:zlib';
import { PayloadTooLargeError, UnsupportedMediaTypeError } from './errors';

/**
 * The bytes of a request as they arrive, unpacked. The limit counts unpacked
 * bytes, so that a small packed body cannot become a large one.
 */
export async function* readBytes(
  req: Request,
  limit: { bytes: number; message: string },
): AsyncIterable<Buffer> {
  const encoding = req.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new UnsupportedMediaTypeError(
      `The content encoding '${encoding}' is not read; use gzip or none`,
    );
  if (Number(req.headers['content-length']) > limit.bytes)
    throw new PayloadTooLargeError(limit.message);

  let read = 0;
  for await (const chunk of encoding === 'gzip' ? unpack(req) : req) {
    read += chunk.length;
    if (read > limit.bytes) throw new PayloadTooLargeError(limit.message);
    yield chunk;
  }
}

async function* unpack(req: Request): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  // A caller that goes away ends the request without an end of its stream.
  req.once('close', () => {
    if (!req.readableEnded) gunzip.destroy(new Error('The request ended'));
  });
  try {
    yield* req.pipe(gunzip);
  } catch (error) {
    if (req.destroyed && !req.readableEnded) throw error;
    throw new InputError('The body is not valid gzip');
  } finally {
    req.unpipe(gunzip);
    gunzip.destroy();
  }
}
