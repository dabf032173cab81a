import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  benjaminiHochberg,
  publishPrompt,
  publishWave,
  type SurveyDefinition,
  type WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { setImmediate as breathe } from 'node:timers/promises';
import { lockWaves } from '../database/locks';
import {
  beginClosing,
  makeVoid,
  publishResults,
  storeParticipation,
} from '../database/operations/closeWave';
import { insertComparisons } from '../database/operations/insertComparisons';
import { emptyStaging, readStaging } from '../database/operations/staging';
import { vacuumTables } from '../database/operations/vacuumTables';
import { lockWaveState } from '../database/operations/waves';
import { listWaveGroups, listWaveMembers } from '../database/queries/audience';
import {
  findLastPublications,
  listParticipants,
} from '../database/queries/members';
import { listResponses } from '../database/queries/responses';
import { listResults } from '../database/queries/results';
import { findWave, findWaveBefore } from '../database/queries/waves';
import { compareGroup, comparedMetrics } from '../domain/compareGroup';
import { withAbove, type FrozenGroup } from '../domain/freezeAudience';
import { peopleByGroup, symmetricDifference } from '../domain/membersChanged';
import { shuffled } from '../domain/shuffled';
import { storedCells } from '../domain/storedCells';
import { WaveAnswers } from '../domain/WaveAnswers';
import { checkClosable } from '../domain/waveRules';
import type { WaveRecord } from '../domain/WaveRecord';
import type { DefinitionService } from './DefinitionService';

interface Options {
  knex: Knex;
  definitions: DefinitionService;
  now: () => Date;
}

/**
 * Closes waves: plans, shuffles and publishes, or destroys. Each may be called again
 * at any time, by any backend: what is done already is not done twice.
 */
export class WaveCloser {
  readonly #options: Options;

  static create(options: Options): WaveCloser {
    return new WaveCloser(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Closes by hand. @throws ConflictError before three days have passed. */
  async close(id: string): Promise<void> {
    const wave = await this.#find(id);
    // Once it is closing, or over, there is nothing left to decide.
    if (wave.state === 'open' || wave.state === 'draft')
      checkClosable(wave, this.#options.now());
    await this.finish(id);
  }

  /** Ends answering and publishes. What a killed backend left half-way is taken up. */
  async finish(id: string): Promise<void> {
    const { knex } = this.#options;
    await knex.transaction(async trx => {
      if ((await lockWaveState(trx, id)) === 'open')
        await beginClosing(trx, id);
    });
    const closed = await knex.transaction(async trx => {
      await lockWaves(trx);
      if ((await lockWaveState(trx, id)) !== 'closing') return false;
      await this.#publish(trx, id);
      return true;
    });
    if (closed) await vacuumTables(knex);
  }

  /** Destroys the answers of a wave, and what is published of them. */
  async makeVoid(id: string): Promise<void> {
    const { knex, now } = this.#options;
    await this.#find(id);
    await knex.transaction(async trx => {
      await lockWaves(trx);
      const state = await lockWaveState(trx, id);
      if (state === 'draft')
        throw new ConflictError('The wave is a draft: delete it instead');
      if (state === 'void') return;
      await makeVoid(trx, id, { reason: 'voided', now: now() });
      await emptyStaging(trx, id);
    });
    await vacuumTables(knex);
  }

  async #find(id: string): Promise<WaveRecord> {
    const wave = await findWave(this.#options.knex, id);
    if (!wave) throw new NotFoundError(`There is no wave ${id}`);
    return wave;
  }

  async #publish(trx: Knex.Transaction, id: string): Promise<void> {
    const now = this.#options.now();
    const wave = await findWave(trx, id);
    if (!wave) return;
    const definition = await this.#options.definitions.ofWave(wave);
    const groups = await this.#readGroups(trx, wave);
    const { respondents, comments } = await readStaging(trx, id);
    const input = {
      definition,
      groups: groups.map(({ ref, parentRef, invited, membersChanged }) => ({
        ref,
        parentRef,
        invited,
        membersChanged,
      })),
      respondents,
      thresholds: wave.thresholds,
    };
    const results =
      wave.prompt === null
        ? publishWave({ ...input, comments })
        : publishPrompt({ ...input, prompt: wave.prompt });
    if (!results) {
      await makeVoid(trx, id, { reason: 'too-few-answers', now });
      await emptyStaging(trx, id);
      return;
    }
    const { rows, cellOf } = results;
    const keep = storedCells({
      definition,
      prompt: wave.prompt,
      groups,
      rows,
      cellOf,
    });
    const responses = respondents.map(keep);
    const top = groups.find(({ parentRef }) => parentRef === null);
    await publishResults(trx, id, {
      responses: shuffled(responses),
      comments: shuffled(results.comments),
      rows,
      organisationMedian: medianIndex(rows),
      invited: top?.invited ?? 0,
      answered: respondents.length,
      now,
    });
    await storeParticipation(
      trx,
      id,
      groups.map(({ ref, invited, answered }) => ({
        ref,
        invited,
        answered: invited >= wave.thresholds.headline ? answered : null,
      })),
    );
    if (wave.kind !== 'event')
      await this.#compare(trx, wave, {
        definition,
        to: WaveAnswers.create({ definition, groups, rows, responses }),
        groups,
      });
    await emptyStaging(trx, id);
  }

  /** The tree with how many are invited, answered, and came or left since the last results. */
  async #readGroups(trx: Knex.Transaction, wave: WaveRecord) {
    const groups = await listWaveGroups(trx, wave.id);
    const people = peopleByGroup(groups, await listWaveMembers(trx, wave.id));
    const parentOf = new Map(
      groups.map(({ ref, parentRef }) => [ref, parentRef]),
    );
    const answered = new Map<string, number>();
    for (const { groupRefs, responded } of await listParticipants(
      trx,
      wave.id,
    )) {
      if (!responded) continue;
      for (const ref of withAbove(groupRefs, one => parentOf.get(one) ?? null))
        answered.set(ref, (answered.get(ref) ?? 0) + 1);
    }
    // Each batch of micro-prompts asks other people anyway.
    const last =
      wave.kind === 'event'
        ? new Map<string, string>()
        : await findLastPublications(trx, wave);
    const before = new Map<string, Map<string, Set<string>>>();
    for (const waveId of new Set(
      groups.flatMap(({ ref }) => last.get(ref) ?? []),
    ))
      before.set(
        waveId,
        peopleByGroup(
          await listWaveGroups(trx, waveId),
          await listWaveMembers(trx, waveId),
        ),
      );
    return groups.map(group => {
      const { ref } = group;
      const lastWave = last.get(ref);
      return {
        ...group,
        invited: people.get(ref)?.size ?? 0,
        answered: answered.get(ref) ?? 0,
        membersChanged: lastWave
          ? symmetricDifference(people.get(ref), before.get(lastWave)?.get(ref))
          : 0,
      };
    });
  }

  /** Stores what changed since the wave before, where both are published. */
  async #compare(
    trx: Knex.Transaction,
    wave: WaveRecord,
    later: {
      definition: SurveyDefinition;
      to: WaveAnswers;
      groups: readonly FrozenGroup[];
    },
  ): Promise<void> {
    const { definition, to, groups } = later;
    const before = await findWaveBefore(trx, wave);
    if (!before) return;
    const from = WaveAnswers.create({
      definition,
      groups: await listWaveGroups(trx, before.id),
      rows: await listResults(trx, before.id),
      responses: await listResponses(trx, before.id),
    });
    const metrics = comparedMetrics(definition);
    const found: Array<
      { group: string } & ReturnType<typeof compareGroup>[number]
    > = [];
    for (const { ref } of groups) {
      for (const one of compareGroup(ref, { from, to }, metrics))
        found.push({ group: ref, ...one });
      // Exact tests take their time; others want answers meanwhile.
      await breathe();
    }
    const indexes = found.filter(({ metric }) => metric === 'index');
    const stands = benjaminiHochberg(indexes.map(({ p }) => p));
    const flagged = new Set(
      indexes.flatMap(({ group }, i) => (stands[i] ? group : [])),
    );
    await insertComparisons(
      trx,
      { waveId: wave.id, fromWaveId: before.id },
      found.map(({ group, metric, comparison }) => ({
        group,
        metric,
        comparison,
        flagged: metric === 'index' && flagged.has(group),
      })),
    );
  }
}

/** Of what is published, so it tells nothing more. */
function medianIndex(rows: readonly WaveRow[]): number | null {
  const values = rows
    .flatMap(row => (row.published && row.metric === 'index' ? row.value : []))
    .sort((a, b) => a - b);
  if (values.length < 3) return null;
  const middle = values.length / 2;
  const low = values[Math.ceil(middle) - 1];
  const high = values[Math.floor(middle)];
  return Math.round(((low + high) / 2) * 10) / 10;
}
