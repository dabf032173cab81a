import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  canonicalDefinition,
  isSilentChange,
  parseDefinition,
  withModules,
  type DefinitionDetails,
  type DefinitionSummary,
  type SurveyDefinition,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { parse } from 'yaml';
import {
  insertDefinition,
  replaceUnusedDefinition,
  retireDefinition,
} from '../database/operations/definitions';
import {
  findDefinition,
  getDefinitionById,
  listDefinitions,
  type DefinitionRecord,
} from '../database/queries/definitions';

type Version = { key: string; version: number };

const nameOf = ({ key, version }: Version) => `${key} ${version}`;

const present = ({
  content,
  state,
  used,
}: DefinitionRecord): DefinitionSummary => ({
  key: content.key,
  version: content.version,
  title: content.title,
  state,
  used,
});

/** Surveys: what is asked. A version never changes once a wave was opened with it. */
export class DefinitionService {
  readonly #knex: Knex;
  readonly #used = new Map<string, SurveyDefinition>();

  static create(options: { knex: Knex }): DefinitionService {
    return new DefinitionService(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<DefinitionSummary[]> {
    return (await listDefinitions(this.#knex)).map(present);
  }

  async get(version: Version): Promise<DefinitionDetails> {
    const record = await this.find(version);
    return { ...present(record), definition: record.content };
  }

  /** @throws NotFoundError where there is none. */
  async find(version: Version): Promise<DefinitionRecord> {
    const record = await findDefinition(this.#knex, version);
    if (!record)
      throw new NotFoundError(`There is no survey ${nameOf(version)}`);
    return record;
  }

  /** What a wave asks: its definition, with its modules on. For waves that were opened. */
  async ofWave(wave: {
    definitionId: string;
    modules: readonly string[];
  }): Promise<SurveyDefinition> {
    const known = this.#used.get(wave.definitionId);
    if (known) return withModules(known, wave.modules);
    const { content, used } = await getDefinitionById(
      this.#knex,
      wave.definitionId,
    );
    if (used) this.#used.set(wave.definitionId, content);
    return withModules(content, wave.modules);
  }

  /**
   * Adds a definition that was sent as an object, or as YAML or JSON text. The same
   * once more changes nothing.
   *
   * @throws InputError where it is not valid; ConflictError for a version that is there with other content.
   */
  async add(input: unknown): Promise<DefinitionDetails> {
    const content = parseDefinition(
      typeof input === 'string' ? parseText(input) : input,
    );
    if (!(await insertDefinition(this.#knex, content))) {
      const { content: stored } = await this.find(content);
      if (canonicalDefinition(stored) !== canonicalDefinition(content))
        throw new ConflictError(
          `There is a survey ${nameOf(
            content,
          )} with other content: give the changed one a new version`,
        );
    }
    return this.get(content);
  }

  /**
   * Takes over a definition that comes with the software or its configuration: new
   * content replaces that of a version which no wave has used.
   *
   * @throws ConflictError for the changed content of a version in use.
   */
  async provide(content: SurveyDefinition, source: string): Promise<void> {
    if (await insertDefinition(this.#knex, content)) return;
    const stored = await this.find(content);
    if (!isSilentChange(stored.content, content)) return;
    if (!(await replaceUnusedDefinition(this.#knex, content)))
      throw new ConflictError(
        `${source} changes the survey ${nameOf(
          content,
        )}, which waves have used. Restore it, and put the change into version ${
          content.version + 1
        }`,
      );
  }

  async retire(version: Version): Promise<DefinitionDetails> {
    if (!(await retireDefinition(this.#knex, version)))
      throw new NotFoundError(`There is no survey ${nameOf(version)}`);
    return this.get(version);
  }
}

function parseText(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new InputError(
      `The survey is neither YAML nor JSON: ${(error as Error).message}`,
    );
  }
}
