import { isError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { SourceApiError } from './errors';
import { RateLimits } from './RateLimits';

/** Tries of one request, with the time in milliseconds before each further one. */
const PAUSES = [0, 500, 2_000, 5_000];
const TIMEOUT_MS = 30_000;
const REDIRECTS = 3;

export interface SourceApiOptions {
  /** Name of the source for people. */
  title: string;
  /** Of the API, without a slash at its end. */
  baseUrl: string;
  /** Where its address and credentials are configured, for messages. */
  credentialsFrom: string;
  /** Waits between tries; for tests. */
  pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** How long an answer may take, in milliseconds. Default: 30 seconds. */
  timeoutMs?: number;
  now?: () => number;
}

export interface SourceRequest<T> {
  /** After the base address, with a slash; parts are encoded. */
  path: string;
  query?: Record<string, string | number | undefined>;
  /** Of the credentials; never part of a message. */
  headers: Record<string, string>;
  /** Whose limit it counts against, such as the owner of the repository. */
  account: string;
  schema: z.ZodType<T>;
  signal: AbortSignal;
}

export interface SourceAnswer<T> {
  body: T;
  headers: Headers;
  /** Whether the answer names a next page. */
  hasNext: boolean;
}

/**
 * Asks a source's API: waits between tries when it fails, stops when it says so
 * or little is left, and tells in words what is wrong. Neither messages nor logs
 * ever hold an address with its query, a header, or a body.
 */
export class SourceApi {
  readonly #options: SourceApiOptions;
  readonly #limits: RateLimits;

  static create(options: SourceApiOptions): SourceApi {
    return new SourceApi(options);
  }

  private constructor(options: SourceApiOptions) {
    this.#options = options;
    this.#limits = RateLimits.create({
      title: options.title,
      now: options.now,
    });
  }

  /** Throws a `RateLimitedError`, or a `SourceApiError` whose status is that of the answer. */
  async get<T>(request: SourceRequest<T>): Promise<SourceAnswer<T>> {
    this.#limits.check(request.account);
    const response = await this.#try(request);
    this.#limits.note(request.account, response.headers);
    if (!response.ok) {
      // Read to its end, so that the connection can be used again.
      const text = await response.text().catch(() => '');
      this.#limits.throwIfRefused(request.account, response, text);
      throw this.#refusal(request, response.status);
    }
    return {
      body: await this.#read(request, response),
      headers: response.headers,
      hasNext: /<[^>]*>\s*;[^<]*rel="?next"?/.test(
        response.headers.get('link') ?? '',
      ),
    };
  }

  async #try<T>(request: SourceRequest<T>): Promise<Response> {
    const pause =
      this.#options.pause ?? ((ms, signal) => wait(ms, undefined, { signal }));
    let failure = new SourceApiError('There was no try');
    for (const ms of PAUSES) {
      if (ms) await pause(ms, request.signal);
      request.signal.throwIfAborted();
      try {
        const response = await this.#send(request);
        if (response.status < 500) return response;
        await response.text().catch(() => '');
        failure = this.#refusal(request, response.status);
      } catch (error) {
        request.signal.throwIfAborted();
        if (error instanceof SourceApiError) throw error;
        failure = this.#silence(request, error);
      }
    }
    throw failure;
  }

  async #send<T>({
    path,
    query = {},
    headers,
    signal,
  }: SourceRequest<T>): Promise<Response> {
    let url = new URL(`${this.#options.baseUrl}${path}`);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const { origin } = url;
    const deadline = AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS);
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      const response = await fetch(url, {
        headers: { accept: 'application/json', ...headers },
        signal: AbortSignal.any([signal, deadline]),
        // By hand: a token in a header of its own would go to any host.
        redirect: 'manual',
      });
      const location = response.headers.get('location');
      if (![301, 302, 307, 308].includes(response.status) || !location)
        return response;
      await response.text().catch(() => '');
      url = new URL(location, url);
      if (url.origin !== origin)
        throw new SourceApiError(
          `${
            this.#options.title
          } sends to another host for ${path}; credentials are not sent there. Check the address of its API in the configuration`,
        );
    }
    throw new SourceApiError(
      `${this.#options.title} sends from one address to the next for ${path}`,
    );
  }

  async #read<T>(request: SourceRequest<T>, response: Response): Promise<T> {
    const { title } = this.#options;
    const text = await response.text().catch(() => {
      request.signal.throwIfAborted();
      throw new SourceApiError(
        `The answer of ${title} for ${request.path} broke off`,
      );
    });
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw new SourceApiError(
        `What answers for ${request.path} does not speak JSON; check the address of the API of ${title} in the configuration`,
      );
    }
    const parsed = request.schema.safeParse(json);
    if (parsed.success) return parsed.data;
    const [{ path, message }] = parsed.error.issues;
    throw new SourceApiError(
      `The answer of ${title} for ${request.path} is not what it documents: ${[
        ...path,
        message,
      ].join(': ')}`,
    );
  }

  #refusal<T>({ path }: SourceRequest<T>, status: number): SourceApiError {
    const { title, credentialsFrom } = this.#options;
    const words: Record<number, string> = {
      401: `${title} does not know the credentials (401). Check ${credentialsFrom}: they may be wrong or expired`,
      403: `${title} does not let the credentials read ${path} (403). Give those of ${credentialsFrom} the permission to read it`,
      404: `${title} has no ${path} (404), or the credentials of ${credentialsFrom} may not see it`,
    };
    return new SourceApiError(
      words[status] ??
        `${title} answered ${status} for ${path}. It is tried again later`,
      { status },
    );
  }

  #silence<T>({ path }: SourceRequest<T>, error: unknown): SourceApiError {
    const { title, baseUrl, credentialsFrom } = this.#options;
    if (isError(error) && error.name === 'TimeoutError')
      return new SourceApiError(
        `${title} took too long to answer for ${path}. It is tried again later`,
      );
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    const where = `${new URL(baseUrl).host}${code ? ` (${code})` : ''}`;
    return new SourceApiError(
      `${title} cannot be reached at ${where}. Check the address in ${credentialsFrom}, and that the portal may connect there. It is tried again later`,
    );
  }
}
