import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { type Persona, personaRoles } from '../domain/personas';
import type { PersonaDirectory } from './PersonaDirectory';

/** What the sign-in page may offer. */
export interface SignInOptions {
  /** Empty when personas are off. */
  personas: Persona[];
  /** True while personas are on and the catalog has not loaded all of them. */
  personasLoading: boolean;
  /** Ids of the configured sign-in providers, personas not among them. */
  providers: string[];
}

export interface SignInOptionsService {
  getSignInOptions(): Promise<SignInOptions>;
}

export class DefaultSignInOptionsService implements SignInOptionsService {
  readonly #options: DefaultSignInOptionsServiceOptions;

  static create(
    options: DefaultSignInOptionsServiceOptions,
  ): SignInOptionsService {
    return new DefaultSignInOptionsService(options);
  }

  private constructor(options: DefaultSignInOptionsServiceOptions) {
    this.#options = options;
  }

  async getSignInOptions(): Promise<SignInOptions> {
    const { directory, providers } = this.#options;
    if (!directory) {
      return { personas: [], personasLoading: false, providers };
    }
    const personas = await this.#listPersonas(directory);
    return {
      personas,
      personasLoading: personas.length < personaRoles.length,
      providers,
    };
  }

  /** The configured providers must stay usable while the catalog is not. */
  async #listPersonas(directory: PersonaDirectory): Promise<Persona[]> {
    try {
      return await directory.listPersonas();
    } catch (error) {
      this.#options.logger.warn(
        'The personas could not be read from the catalog',
        toError(error),
      );
      return [];
    }
  }
}

export interface DefaultSignInOptionsServiceOptions {
  logger: LoggerService;
  /** Undefined when personas are off. */
  directory: PersonaDirectory | undefined;
  providers: string[];
}
