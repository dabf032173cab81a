import { type RequestHandler, static as expressStatic } from 'express';
import path from 'node:path';

/** Assets carry a hash of their content in their name. */
const MAX_AGE_SECONDS = 365 * 24 * 60 * 60;

/**
 * Serves the Brotli files that the build made at its highest quality, about a
 * sixth smaller than what can be compressed while a page waits. Anything else
 * (no such file, a client without Brotli, a byte range) is left to the next
 * handler, which serves the asset as it is.
 *
 * Only files of the given list are ever opened, so a crafted path reaches
 * nothing else.
 */
export function createCompressedAssetMiddleware(
  assets: ReadonlyMap<string, string>,
): RequestHandler {
  return (req, res, next) => {
    const file = assets.get(decodePath(req.path));
    if (!file || (req.method !== 'GET' && req.method !== 'HEAD')) {
      next();
      return;
    }
    // Both representations exist, so caches must keep them apart either way.
    res.vary('Accept-Encoding');
    if (req.headers.range || !req.acceptsEncodings('br')) {
      next();
      return;
    }
    res.sendFile(
      file,
      {
        cacheControl: false,
        acceptRanges: false,
        headers: {
          'Cache-Control': `public, max-age=${MAX_AGE_SECONDS}, immutable`,
          'Content-Encoding': 'br',
          'Content-Type': contentType(file),
        },
      },
      error => {
        if (error && !res.headersSent) {
          // Rebuilt or removed since the start.
          res.removeHeader('Content-Encoding');
          res.removeHeader('Content-Type');
          res.removeHeader('Cache-Control');
          next();
        }
      },
    );
  };
}

function decodePath(urlPath: string): string {
  try {
    return decodeURIComponent(urlPath).replace(/^\//, '');
  } catch {
    return '';
  }
}

function contentType(compressedFile: string): string {
  const { mime } = expressStatic;
  const type = mime.lookup(path.basename(compressedFile, '.br'));
  const charset = mime.charsets.lookup(type, '');
  return charset ? `${type}; charset=${charset}` : type;
}
