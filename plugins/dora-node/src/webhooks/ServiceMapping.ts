import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const keyOf = (name: string) => name.trim().toLocaleLowerCase('en-US');

/**
 * What a tool calls a service, and what it is called here: `services` of the
 * settings of a source. Names are compared in any case.
 */
export class ServiceMapping {
  readonly #names: ReadonlyMap<string, string>;

  /** @param settings - `dora.sources.<id>` */
  static fromConfig(settings: Config): ServiceMapping {
    // Not through keys(): names may hold dots and slashes.
    const mapping = settings.getOptional('services') ?? {};
    if (
      typeof mapping !== 'object' ||
      Array.isArray(mapping) ||
      Object.values(mapping ?? {}).some(
        name => typeof name !== 'string' || !name.trim(),
      )
    )
      throw new InputError(
        'services of a source must map what the tool calls a service to an entity reference, repository or name',
      );
    return new ServiceMapping(mapping as Record<string, string>);
  }

  private constructor(mapping: Record<string, string>) {
    this.#names = new Map(
      Object.entries(mapping).map(([name, service]) => [
        keyOf(name),
        service.trim(),
      ]),
    );
  }

  /**
   * What the first of several names that is mapped stands for; of names of which
   * none is, the first that is not empty. Undefined when all are empty.
   */
  serviceOf(
    ...names: ReadonlyArray<string | null | undefined>
  ): string | undefined {
    const given = names.flatMap(name => name?.trim() || []);
    const mapped = given.find(name => this.#names.has(keyOf(name)));
    return mapped === undefined ? given[0] : this.#names.get(keyOf(mapped));
  }
}
