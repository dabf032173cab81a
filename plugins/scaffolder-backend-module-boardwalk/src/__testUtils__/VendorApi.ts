import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';

/** One exchange of a vendor's API, written by hand after its documentation. */
export type Exchange = (call: {
  method: string;
  path: string;
  body: Record<string, unknown>;
  origin: string;
}) => { status: number; body: unknown } | undefined;

/**
 * Stands for a hosting service: its API is hand-written exchanges, its repositories
 * are real ones that git itself serves.
 */
export class VendorApi {
  readonly calls: Array<{
    call: string;
    body: Record<string, unknown>;
    authorization: string;
  }> = [];
  /** Passwords that came with pushes. */
  readonly passwords = new Set<string>();
  readonly #server: Server;

  static async start(options: {
    /** Folder of bare repositories. */
    root: string;
    exchanges: Exchange[];
  }): Promise<VendorApi> {
    const api = new VendorApi(options);
    await new Promise<void>(resolve =>
      api.#server.listen(0, '127.0.0.1', resolve),
    );
    return api;
  }

  private constructor(options: { root: string; exchanges: Exchange[] }) {
    this.#server = createServer((req, res) => {
      const url = new URL(req.url ?? '/', this.origin);
      if (/\.git\//.test(url.pathname)) {
        this.#serveGit(req, res, url, options.root);
        return;
      }
      void readBody(req).then(text => {
        const body = text ? JSON.parse(text) : {};
        const method = req.method ?? 'GET';
        this.calls.push({
          call: `${method} ${url.pathname}`,
          body,
          authorization:
            req.headers.authorization ??
            String(req.headers['private-token'] ?? ''),
        });
        const call = { method, path: url.pathname, body, origin: this.origin };
        const answer = options.exchanges
          .map(exchange => exchange(call))
          .find(Boolean) ?? { status: 404, body: { message: 'Not Found' } };
        res.writeHead(answer.status, { 'Content-Type': 'application/json' });
        res.end(JSON.stringify(answer.body));
      });
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #serveGit(
    req: IncomingMessage,
    res: import('node:http').ServerResponse,
    url: URL,
    root: string,
  ): void {
    const [, basic] =
      /^Basic (.*)$/.exec(req.headers.authorization ?? '') ?? [];
    if (!basic) {
      res.writeHead(401, { 'WWW-Authenticate': 'Basic realm="vendor"' }).end();
      return;
    }
    this.passwords.add(Buffer.from(basic, 'base64').toString().split(':')[1]);
    const child = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: devNull,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'http.receivepack',
        GIT_CONFIG_VALUE_0: 'true',
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: req.method,
        CONTENT_TYPE: req.headers['content-type'] ?? '',
        REMOTE_USER: 'vendor',
      },
    });
    req.pipe(child.stdin);
    const chunks: Buffer[] = [];
    child.stdout.on('data', chunk => chunks.push(chunk));
    child.on('close', () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      const head = all.subarray(0, end).toString().split('\r\n');
      let status = 200;
      for (const line of head) {
        const at = line.indexOf(': ');
        const name = line.slice(0, at);
        if (name === 'Status') status = Number(line.slice(at + 2, at + 5));
        else res.setHeader(name, line.slice(at + 2));
      }
      res.writeHead(status).end(all.subarray(end + 4));
    });
  }
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
