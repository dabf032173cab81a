import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  LoadAction,
  LoadActionChange,
  NewLoadAction,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { insertAction, updateAction } from '../database/operations/actions';
import {
  findAction,
  findLastPublishedWaveOf,
  listActions,
} from '../database/queries/actions';
import { listWaveGroups } from '../database/queries/audience';
import { findWave } from '../database/queries/waves';

/** More would not be done. */
const MOST_ACTIONS = 3;

interface Options {
  knex: Knex;
  now: () => Date;
  demo?: boolean;
}

/** What is done about results. */
export class ActionService {
  readonly #options: Options;

  static create(options: Options): ActionService {
    return new ActionService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  list(which: { waveId?: string; group?: string }): Promise<LoadAction[]> {
    const { waveId, group } = which;
    return listActions(this.#options.knex, {
      waveId,
      groups: group === undefined ? undefined : [group],
    });
  }

  /** About the last published survey of any of these groups. */
  async listSinceLastWave(groups: readonly string[]): Promise<LoadAction[]> {
    const { knex } = this.#options;
    const waveId = await findLastPublishedWaveOf(knex, groups);
    return waveId === undefined ? [] : listActions(knex, { waveId, groups });
  }

  async get(id: string): Promise<LoadAction> {
    const action = await findAction(this.#options.knex, id);
    if (!action) throw new NotFoundError(`There is no action ${id}`);
    return action;
  }

  async add(action: NewLoadAction): Promise<LoadAction> {
    const { knex, now, demo = false } = this.#options;
    const wave = await findWave(knex, action.waveId);
    if (!wave) throw new NotFoundError(`There is no wave ${action.waveId}`);
    if (wave.state !== 'published')
      throw new ConflictError(
        'Actions are about results: the wave is not published',
      );
    const groups = await listWaveGroups(knex, wave.id);
    if (!groups.some(({ ref }) => ref === action.group))
      throw new InputError(`${action.group} is not a group of this wave`);
    const id = await insertAction(knex, action, {
      most: MOST_ACTIONS,
      demo: demo || wave.demo,
      now: now(),
    });
    if (id === undefined)
      throw new ConflictError(
        `There are ${MOST_ACTIONS} actions for this wave and group already: finish one or change it`,
      );
    return this.get(id);
  }

  async change(id: string, change: LoadActionChange): Promise<LoadAction> {
    const { knex, now } = this.#options;
    await this.get(id);
    await updateAction(knex, id, change, now());
    return this.get(id);
  }
}
