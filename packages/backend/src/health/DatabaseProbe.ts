import { toError } from '@backstage/errors';
import { Pool, type PoolConfig } from 'pg';

/** Says whether the database answers. */
export interface DatabaseProbe {
  /** @returns the reason why it does not, or undefined if it does */
  check(): Promise<Error | undefined>;
  close(): Promise<void>;
}

export interface PostgresProbeOptions {
  connection: PoolConfig;
  /** How long an answer may take, in milliseconds. */
  timeoutMs: number;
  /** How long an answer counts, in milliseconds: probes come in bursts. */
  maxAgeMs: number;
}

/**
 * Asks PostgreSQL for `select 1` over one connection of its own, so that a
 * busy pool of a plugin does not count as an outage.
 */
export class PostgresProbe implements DatabaseProbe {
  readonly #options: PostgresProbeOptions;
  readonly #pool: Pool;
  #latest: { at: number; result: Promise<Error | undefined> } | undefined;

  static create(options: PostgresProbeOptions): PostgresProbe {
    return new PostgresProbe(options);
  }

  private constructor(options: PostgresProbeOptions) {
    this.#options = options;
    this.#pool = new Pool({
      ...options.connection,
      max: 1,
      connectionTimeoutMillis: options.timeoutMs,
      query_timeout: options.timeoutMs,
      application_name: 'boardwalk-readiness',
      // The probe alone must not keep a process alive that wants to end.
      allowExitOnIdle: true,
    });
    // The server closed an idle connection: the next check reports it. Without
    // a listener the process would end here.
    this.#pool.on('error', () => {});
  }

  async check(): Promise<Error | undefined> {
    const now = Date.now();
    if (!this.#latest || now - this.#latest.at >= this.#options.maxAgeMs) {
      this.#latest = { at: now, result: this.#ask() };
    }
    return this.#latest.result;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #ask(): Promise<Error | undefined> {
    try {
      await this.#pool.query('select 1');
      return undefined;
    } catch (error) {
      return toError(error);
    }
  }
}
