import { RateLimitedError } from './errors';

/** Of each limit, this share is left to whoever else uses the same credentials. */
const RESERVE = 0.1;
/** How long to wait where a source does not say, in milliseconds. */
const PAUSE_MS = 60_000;
/** A source that asks for more is asked again after this, in milliseconds. */
const LONGEST_MS = 24 * 3_600_000;

const first = (headers: Headers, ...names: string[]): number | undefined => {
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null && /^\d{1,15}$/.test(value.trim())) return Number(value);
  }
  return undefined;
};

/**
 * What answers tell of limits: `x-ratelimit-*` of GitHub, `ratelimit-*` of
 * GitLab, and `retry-after`. Kept for each account, since accounts have limits
 * of their own.
 */
export class RateLimits {
  readonly #title: string;
  readonly #now: () => number;
  readonly #until = new Map<string, number>();

  static create(options: { title: string; now?: () => number }): RateLimits {
    return new RateLimits(options);
  }

  private constructor({
    title,
    now = Date.now,
  }: {
    title: string;
    now?: () => number;
  }) {
    this.#title = title;
    this.#now = now;
  }

  /** Throws while an account is to be left alone. */
  check(account: string): void {
    const until = this.#until.get(account);
    if (until === undefined) return;
    if (until <= this.#now()) this.#until.delete(account);
    else this.#throw(until);
  }

  /** Remembers what is left. */
  note(account: string, headers: Headers): void {
    const remaining = first(
      headers,
      'x-ratelimit-remaining',
      'ratelimit-remaining',
    );
    const limit = first(headers, 'x-ratelimit-limit', 'ratelimit-limit');
    const reset = this.#reset(headers);
    if (remaining === undefined || limit === undefined || reset === undefined)
      return;
    if (remaining <= Math.floor(limit * RESERVE))
      this.#until.set(account, this.#bounded(reset));
  }

  /** Throws if an answer is a refusal because of a limit, and not for another reason. */
  throwIfRefused(account: string, response: Response, text: string): void {
    const { status, headers } = response;
    if (status !== 429 && status !== 403) return;
    const seconds = first(headers, 'retry-after');
    const spent =
      first(headers, 'x-ratelimit-remaining', 'ratelimit-remaining') === 0;
    const told = /secondary rate limit|rate limit exceeded/i.test(text);
    if (status === 403 && seconds === undefined && !spent && !told) return;
    const until = this.#bounded(
      seconds !== undefined
        ? this.#now() + seconds * 1_000
        : (spent && this.#reset(headers)) || this.#now() + PAUSE_MS,
    );
    this.#until.set(account, until);
    this.#throw(until);
  }

  #reset(headers: Headers): number | undefined {
    const seconds = first(headers, 'x-ratelimit-reset', 'ratelimit-reset');
    return seconds === undefined ? undefined : seconds * 1_000;
  }

  /** A clock that is wrong must not stop it for years, nor make it ask without end. */
  #bounded(until: number): number {
    const now = this.#now();
    return Math.min(Math.max(until, now + 1_000), now + LONGEST_MS);
  }

  #throw(until: number): never {
    const moment = new Date(until);
    throw new RateLimitedError(
      `${
        this.#title
      } asks to wait until ${moment.toISOString()}: its limit of requests is used up, but for what is left to others`,
      moment,
    );
  }
}
