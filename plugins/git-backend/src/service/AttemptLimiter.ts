const WINDOW_MS = 60_000;
const MAX_KEYS = 10_000;

/** Counts failures for each key, and says when there were too many in a minute. */
export class AttemptLimiter {
  readonly #limit: number;
  readonly #now: () => number;
  readonly #failures = new Map<string, { since: number; count: number }>();

  static create(options: {
    /** Failures in a minute from which on nothing is tried any more. */
    limit: number;
    now: () => number;
  }): AttemptLimiter {
    return new AttemptLimiter(options.limit, options.now);
  }

  private constructor(limit: number, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Whether to refuse without a look. */
  isBlocked(key: string): boolean {
    const found = this.#failures.get(key);
    return (
      found !== undefined &&
      this.#now() - found.since < WINDOW_MS &&
      found.count >= this.#limit
    );
  }

  fail(key: string): void {
    const now = this.#now();
    const found = this.#failures.get(key);
    if (found && now - found.since < WINDOW_MS) {
      found.count++;
      return;
    }
    // Many addresses at once must not fill the memory.
    if (this.#failures.size >= MAX_KEYS) this.#failures.clear();
    this.#failures.set(key, { since: now, count: 1 });
  }
}
