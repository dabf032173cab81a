import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import process from 'node:process';
import { text } from 'node:stream/consumers';

/** Answers as the portal does, one of `answers` after the other, the last one again and again. */
export async function startTestPortal() {
  const portal = {
    /** @type {Array<{ url: string, token: string, body: string }>} */
    requests: [],
    /** @type {Array<{ status: number, body?: string }>} */
    answers: [],
    url: '',
    close: () => {},
  };
  const server = createServer(async (req, res) => {
    portal.requests.push({
      url: req.url,
      token: req.headers.authorization,
      body: await text(req),
    });
    const { status, body = '{"accepted":1,"duplicates":0,"rejected":[]}' } =
      portal.answers[
        Math.min(portal.requests.length, portal.answers.length) - 1
      ];
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(body);
  });
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  portal.url = `http://127.0.0.1:${server.address().port}`;
  portal.close = () => server.close();
  return portal;
}

/**
 * Runs a shell with nothing in its environment but what is given.
 *
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function runShell(args, env, { cwd = '/', shell = 'sh' } = {}) {
  return new Promise(resolve => {
    execFile(
      shell,
      // It would read the settings of whoever runs the test.
      shell === 'bash' ? ['--norc', ...args] : args,
      { cwd, env: { PATH: process.env.PATH, ...env } },
      (error, stdout, stderr) =>
        resolve({
          code: error ? Number(error.code) : 0,
          stdout: String(stdout),
          stderr: String(stderr),
        }),
    );
  });
}
