import express from 'express';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import request from 'supertest';
import { createCompressedAssetMiddleware } from './createCompressedAssetMiddleware';
import { findCompressedAssets } from './findCompressedAssets';

const SCRIPT = 'console.log("Ahoi, Grüße");\n'.repeat(100);

describe('precompressed assets', () => {
  let root: string;
  let app: express.Express;

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'assets-'));
    const dir = path.join(root, 'static');
    await mkdir(path.join(dir, 'js'), { recursive: true });
    await writeFile(path.join(root, 'private.br'), 'private');
    await writeFile(path.join(dir, 'js', 'main 1.js'), SCRIPT);
    await writeFile(
      path.join(dir, 'js', 'main 1.js.br'),
      brotliCompressSync(SCRIPT),
    );
    await writeFile(path.join(dir, 'plain.js'), SCRIPT);
    await writeFile(path.join(dir, 'gone.js'), SCRIPT);
    await writeFile(path.join(dir, 'gone.js.br'), 'gone');
    const assets = await findCompressedAssets(dir);
    await rm(path.join(dir, 'gone.js.br'));

    app = express();
    app.use('/static', createCompressedAssetMiddleware(assets));
    app.use('/static', express.static(dir));
  });

  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  const get = (url: string, encoding = 'gzip, br') =>
    request(app)
      .get(url)
      .set('Accept-Encoding', encoding)
      .buffer()
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', chunk => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      });

  it('come as the build made them, to be kept for good', async () => {
    const response = await get('/static/js/main%201.js');
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=UTF-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      etag: expect.any(String),
    });
    // The client has decoded it.
    expect(response.body.toString()).toBe(SCRIPT);
  });

  it('answer HEAD, and 304 to a copy that is still right', async () => {
    const first = await get('/static/js/main%201.js');
    const head = await request(app)
      .head('/static/js/main%201.js')
      .set('Accept-Encoding', 'br');
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(
      first.headers['content-length'],
    );
    const again = await get('/static/js/main%201.js').set(
      'If-None-Match',
      first.headers.etag,
    );
    expect(again.status).toBe(304);
  });

  it.each(['gzip', 'identity', 'br;q=0, gzip'])(
    'leave a client that accepts "%s" to the plain file, and tell caches',
    async encoding => {
      const response = await get('/static/js/main%201.js', encoding);
      expect(response.status).toBe(200);
      expect(response.headers).not.toHaveProperty('content-encoding');
      expect(response.headers.vary).toBe('Accept-Encoding');
      expect(response.body.toString()).toBe(SCRIPT);
    },
  );

  it('leave byte ranges to the plain file', async () => {
    const response = await get('/static/js/main%201.js').set(
      'Range',
      'bytes=0-6',
    );
    expect(response.status).toBe(206);
    expect(response.body.toString()).toBe('console');
  });

  it('leave what was not compressed to the plain file', async () => {
    const response = await get('/static/plain.js');
    expect(response.status).toBe(200);
    expect(response.headers).not.toHaveProperty('content-encoding');
  });

  it('leave what is gone since the start to the plain file', async () => {
    const response = await get('/static/gone.js');
    expect(response.status).toBe(200);
    expect(response.headers).not.toHaveProperty('content-encoding');
    expect(response.body.toString()).toBe(SCRIPT);
  });

  it.each([
    '/static/..%2fprivate',
    '/static/js/..%2f..%2f..%2fprivate',
    '/static/%2e%2e/private',
    '/static/%00',
    '/static/%E0%A4%A',
  ])('reach nothing else by %s', async url => {
    const response = await get(url);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.body.toString()).not.toContain('private.br');
  });

  it('are none before the first build', async () => {
    await expect(
      findCompressedAssets(path.join(root, 'nowhere')),
    ).resolves.toEqual(new Map());
  });
});
