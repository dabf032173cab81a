import type { DatabaseService } from '@backstage/backend-plugin-api';
import {
  infraLoadV1,
  type LoadAction,
  type LoadActionState,
  type NewLoadAction,
  type SurveyDefinition,
  type SurveyResponse,
  type Thresholds,
  type Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { applyDatabaseMigrations } from '../database/migrations';
import {
  holdWave,
  listDemoWaves,
  releaseWave,
  removeDemoWaves,
  removeHalfPlayed,
} from '../database/operations/demoWaves';
import { listWaveMembers } from '../database/queries/audience';
import type { FrozenMember } from '../domain/freezeAudience';
import { createSurveys } from './createSurveys';
import type { OrganisationReader } from './OrganisationReader';

/** What a person does about a wave: answers, declines, or nothing. */
export type SimulatedAnswer = SurveyResponse | 'declined' | null;

/** A wave to play through. */
export interface SimulatedWave {
  title: string;
  kind: 'scheduled' | 'baseline';
  /** Refs of groups. */
  audience: string[];
  openedAt: Date;
  /** Three days after opening, or later. */
  closesAt: Date;
  /** Default: `infra-load` 1. */
  definition?: { key: string; version: number };
  modules?: string[];
  thresholds?: Thresholds;
  /** Asked once for each person invited, in the order of their refs. */
  answer(member: FrozenMember, definition: SurveyDefinition): SimulatedAnswer;
  /** Left open, so that people can answer it; otherwise closed at `closesAt`. */
  leaveOpen?: boolean;
}

/** Answers sent at once: each waits for the disk. */
const AT_ONCE = 8;

/**
 * Plays surveys through by a clock of its own, by the code that real ones take: they
 * are checked, frozen, answered, closed and published alike. Nobody is told of them.
 * For demo data, tests and benchmarks.
 */
export class SimulatedSurveys {
  readonly #knex: Knex;
  readonly #surveys: ReturnType<typeof createSurveys>;
  #now = new Date();

  static async create(options: {
    database: DatabaseService;
    organisation: OrganisationReader;
    /** Marks all that is made as part of the demo organisation. */
    demo: boolean;
  }): Promise<SimulatedSurveys> {
    const knex = await applyDatabaseMigrations(options.database);
    const simulated = new SimulatedSurveys(knex, options);
    await simulated.#surveys.definitions.provide(
      infraLoadV1,
      'This version of Boardwalk',
    );
    return simulated;
  }

  private constructor(
    knex: Knex,
    options: { organisation: OrganisationReader; demo: boolean },
  ) {
    this.#knex = knex;
    this.#surveys = createSurveys({
      ...options,
      knex,
      now: () => this.#now,
    });
  }

  /** Waves of the demo that are there already, oldest first; half played ones are removed. */
  async listDemoWaves(): Promise<
    Array<{ id: string; title: string; state: string }>
  > {
    await this.#knex.transaction(removeHalfPlayed);
    return listDemoWaves(this.#knex);
  }

  /** Plays a wave through. The clock stands at its end afterwards. */
  async runWave(wave: SimulatedWave): Promise<Wave> {
    const { answers, closer, definitions, waves } = this.#surveys;
    this.#now = wave.openedAt;
    const { id } = await waves.create({
      title: wave.title,
      kind: wave.kind,
      definition: wave.definition ?? infraLoadV1,
      modules: wave.modules,
      audience: wave.audience,
      closesAt: wave.closesAt.toISOString(),
      thresholds: wave.thresholds,
    });
    await holdWave(this.#knex, id);
    await waves.open(id);

    const record = await waves.find(id);
    const definition = await definitions.ofWave(record);
    const members = await listWaveMembers(this.#knex, id);
    members.sort((a, b) => (a.userRef < b.userRef ? -1 : 1));
    const planned = members.map(
      member => [member.userRef, wave.answer(member, definition)] as const,
    );
    const next = planned.values();
    const send = async () => {
      for (const [userRef, answer] of next) {
        if (answer === 'declined') await answers.optOut(id, userRef);
        else if (answer) await answers.respond(id, userRef, answer);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));

    if (!wave.leaveOpen) {
      this.#now = wave.closesAt;
      await closer.finish(id);
    }
    await releaseWave(this.#knex, id, wave.closesAt);
    return waves.get(id);
  }

  /** Writes down what is done about a published wave, at a time after it. */
  async addAction(
    action: NewLoadAction & { state?: LoadActionState; at: Date },
  ): Promise<LoadAction> {
    const { state, at, ...fields } = action;
    this.#now = at;
    const added = await this.#surveys.actions.add(fields);
    return state ? this.#surveys.actions.change(added.id, { state }) : added;
  }

  /** Removes all demo waves with what belongs to them. */
  async removeDemoWaves(): Promise<void> {
    await this.#knex.transaction(removeDemoWaves);
  }
}
