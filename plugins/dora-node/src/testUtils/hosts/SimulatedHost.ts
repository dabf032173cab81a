import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRandom } from './createRandom';

/** One request, as a simulated host sees it. */
export interface HostRequest {
  path: string;
  query: URLSearchParams;
  /** The part of a list that was asked for, and says whether there is more. */
  page<T>(items: T[]): T[];
}

export interface HostAnswer {
  status?: number;
  body: unknown;
}

/** Share of requests, from 0 to 1, that go wrong in one way or another. */
export interface HostFaults {
  seed: number;
  /** 500 to 504. */
  broken?: number;
  /** No answer at all. */
  silent?: number;
  /** Ask to wait for some seconds, though nothing is used up. */
  secondary?: number;
  /** Not JSON, with status 200. */
  garbled?: number;
}

export interface SimulatedHostOptions {
  /** Answers what is right; undefined is not found. */
  answer(request: HostRequest): HostAnswer | undefined;
  /** What must be sent, as `authorization: Bearer secret`. */
  credentials: { header: string; value: string };
  /** How limits are told: `x-ratelimit` of GitHub, `ratelimit` of GitLab. */
  limitHeaders: 'x-ratelimit' | 'ratelimit';
  /** Requests in an hour. Default: 5,000. */
  limit?: number;
  /** Most that a page holds, whatever is asked for. Default: 100. */
  largestPage?: number;
  faults?: HostFaults;
  /** The present moment of the host. */
  now: () => number;
  /** Called with each request, before it is answered. */
  onRequest?: (count: number, path: string) => void;
}

const HOUR = 3_600_000;

/**
 * The API of a code host as its documents describe it, as far as pages, limits
 * and credentials go, with a share of the trouble that real ones have. It
 * listens on the loopback address, on a port of its own.
 */
export class SimulatedHost {
  readonly #options: SimulatedHostOptions;
  readonly #server: Server;
  readonly #random: () => number;
  /** Requests by path, without those that went wrong. */
  readonly paths: string[] = [];
  #count = 0;
  #window = 0;
  #used = 0;

  static async start(options: SimulatedHostOptions): Promise<SimulatedHost> {
    const host = new SimulatedHost(options);
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    return host;
  }

  private constructor(options: SimulatedHostOptions) {
    this.#options = options;
    this.#random = createRandom(options.faults?.seed ?? 0);
    this.#server = createServer((req, res) => {
      const { status, headers, body } = this.#handle(req) ?? {};
      // Silence: the connection stays open until the other side gives up.
      if (status === undefined) return;
      res.writeHead(status, headers);
      res.end(body);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #handle(
    req: IncomingMessage,
  ):
    | { status: number; headers: Record<string, string>; body: string }
    | undefined {
    const { answer, credentials, faults, onRequest } = this.#options;
    const url = new URL(req.url ?? '/', this.url);
    this.#count += 1;
    onRequest?.(this.#count, url.pathname);
    const headers: Record<string, string> = {
      'content-type': 'application/json; charset=utf-8',
    };
    const send = (status: number, body: unknown) => ({
      status,
      headers,
      body: JSON.stringify(body),
    });
    if (req.headers[credentials.header] !== credentials.value)
      return send(401, { message: 'Bad credentials' });
    if (!this.#spend(headers))
      return send(403, { message: 'API rate limit exceeded' });
    const chance = this.#random();
    const { broken = 0, silent = 0, secondary = 0, garbled = 0 } = faults ?? {};
    if (chance < broken)
      return send(500 + Math.floor(this.#random() * 5), { message: 'Oops' });
    if (chance < broken + silent) return undefined;
    if (chance < broken + silent + secondary) {
      headers['retry-after'] = '30';
      return send(429, { message: 'You have exceeded a secondary rate limit' });
    }
    if (chance < broken + silent + secondary + garbled)
      return { status: 200, headers, body: '<html>Maintenance' };

    const page = <T>(items: T[]): T[] => {
      const size = Math.min(
        Number(url.searchParams.get('per_page') ?? 30),
        this.#options.largestPage ?? 100,
      );
      const number = Number(url.searchParams.get('page') ?? 1);
      const part = items.slice((number - 1) * size, number * size);
      if (number * size < items.length) {
        const next = new URL(url);
        next.searchParams.set('page', String(number + 1));
        headers.link = `<${next}>; rel="next"`;
        headers['x-next-page'] = String(number + 1);
      }
      return part;
    };
    const path = decodeURI(url.pathname);
    const found = answer({ path, query: url.searchParams, page });
    if (!found) return send(404, { message: 'Not Found' });
    this.paths.push(path);
    return send(found.status ?? 200, found.body);
  }

  /** @returns whether something was left; headers tell it */
  #spend(headers: Record<string, string>): boolean {
    const { limit = 5_000, limitHeaders: name, now } = this.#options;
    const window = Math.floor(now() / HOUR);
    if (window !== this.#window) {
      this.#window = window;
      this.#used = 0;
    }
    this.#used += 1;
    const left = Math.max(0, limit - this.#used);
    headers[`${name}-limit`] = String(limit);
    headers[`${name}-remaining`] = String(left);
    headers[`${name}-reset`] = String(((window + 1) * HOUR) / 1_000);
    return this.#used <= limit;
  }
}
