import type {
  LoggerService,
  RootHealthService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import type { DatabaseProbe } from './DatabaseProbe';

type HealthResponse = Awaited<ReturnType<RootHealthService['getReadiness']>>;

/**
 * Ready means that every plugin is up and the database answers. Liveness stays
 * with the process: restarting it does not bring a database back.
 */
export class DatabaseRootHealthService implements RootHealthService {
  readonly #probe: DatabaseProbe | undefined;
  readonly #logger: LoggerService;
  #phase: 'starting' | 'up' | 'stopping' = 'starting';
  #databaseDown = false;

  static create(
    options: DatabaseRootHealthServiceOptions,
  ): DatabaseRootHealthService {
    return new DatabaseRootHealthService(options);
  }

  private constructor(options: DatabaseRootHealthServiceOptions) {
    this.#probe = options.probe;
    this.#logger = options.logger;
    options.lifecycle.addStartupHook(() => {
      this.#phase = 'up';
    });
    options.lifecycle.addBeforeShutdownHook(() => {
      this.#phase = 'stopping';
    });
  }

  async getLiveness(): Promise<HealthResponse> {
    return { status: 200, payload: { status: 'ok' } };
  }

  async getReadiness(): Promise<HealthResponse> {
    if (this.#phase === 'starting') {
      return notReady('Backend has not started yet');
    }
    if (this.#phase === 'stopping') {
      return notReady('Backend is shutting down');
    }
    const failure = await this.#probe?.check();
    this.#logChange(failure);
    // The reason may name hosts and users, and this route asks for no sign-in.
    return failure
      ? notReady('Database is not available')
      : { status: 200, payload: { status: 'ok' } };
  }

  /** Once per outage, not once per probe. */
  #logChange(failure: Error | undefined) {
    if (failure && !this.#databaseDown) {
      this.#logger.error(
        `The database does not answer, the portal is not ready: ${failure.message}`,
      );
    } else if (!failure && this.#databaseDown) {
      this.#logger.info('The database answers again, the portal is ready');
    }
    this.#databaseDown = failure !== undefined;
  }
}

function notReady(message: string): HealthResponse {
  return { status: 503, payload: { status: 'error', message } };
}

export interface DatabaseRootHealthServiceOptions {
  lifecycle: RootLifecycleService;
  /** Undefined when the database cannot be asked; see `readProbeConnection`. */
  probe: DatabaseProbe | undefined;
  logger: LoggerService;
}
