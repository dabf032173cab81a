import type { AdoptionTeamsAnswer } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { findScope } from '../../database/queries/read/findScope';
import { listMembers } from '../../database/queries/read/listMembers';
import { tallyServices } from '../../database/queries/read/tallyServices';
import { cohortOf } from '../../domain/adoption/cohortOf';
import type { DayRange } from '../../domain/adoption/planWindows';
import { TeamTally, type TeamMember } from '../../domain/adoption/TeamTally';
import { emptyTally } from '../../domain/query/tally';
import type { PlatformDates } from '../PlatformDates';
import type { AdoptionBasisReader } from './AdoptionBasisReader';
import type { AdoptionTeamsQuery } from './types';

/** Nothing is after a date that is not known: a team has come, or not. */
const NO_DAYS: DayRange = { first: Infinity, end: Infinity };

const daysOf = (range: DayRange | undefined) =>
  range ? range.end - range.first : 0;

/** Answers with the teams that came beside those that did not, over the same days. */
export class AdoptionTeamsReader {
  readonly #knex: Knex;
  readonly #bases: AdoptionBasisReader;
  readonly #dates: PlatformDates;

  static create(options: {
    knex: Knex;
    bases: AdoptionBasisReader;
    dates: PlatformDates;
  }): AdoptionTeamsReader {
    return new AdoptionTeamsReader(options);
  }

  private constructor(options: {
    knex: Knex;
    bases: AdoptionBasisReader;
    dates: PlatformDates;
  }) {
    this.#knex = options.knex;
    this.#bases = options.bases;
    this.#dates = options.dates;
  }

  /** @param only - services that the caller may read; undefined for all */
  async read(
    query: AdoptionTeamsQuery,
    only?: number[],
  ): Promise<AdoptionTeamsAnswer> {
    const { context, basis, windows } = await this.#bases.read({
      ...query,
      ownership: 'now',
    });
    const organisation = (await findScope(this.#knex, ''))!;
    const everyone = { scope: organisation, ownership: 'now', only } as const;
    const [all, asked] = await Promise.all([
      listMembers(this.#knex, everyone),
      context.scope.ref === ''
        ? undefined
        : listMembers(this.#knex, context.members),
    ]);
    const inScope = asked && new Set(asked.map(({ id }) => id));
    const members = new Map(
      all.map(({ id, ref }): [number, TeamMember] => {
        const platformSince = this.#dates.markOf(ref)?.date;
        return [
          id,
          {
            team: this.#dates.teamOf(ref),
            platformSince,
            cohort: cohortOf({
              inScope: inScope?.has(id),
              platformSince,
              after: windows?.after ?? NO_DAYS,
            }),
          },
        ];
      }),
    );
    const teams = new TeamTally({
      before: daysOf(windows?.before),
      after: daysOf(windows?.after),
    });
    if (windows)
      for (const side of ['before', 'after'] as const)
        await tallyServices(
          this.#knex,
          {
            generation: context.active.generation,
            timeZone: context.active.definitions.timeZone,
            members: everyone,
            tier: query.tier,
            first: windows[side].first,
            end: windows[side].end,
          },
          batch => {
            for (const { serviceId, tally, firstDay } of batch) {
              const member = members.get(serviceId);
              // Of one that never deployed nothing is compared; and one that
              // came meanwhile is there next time.
              if (member && firstDay !== null && firstDay < windows.after.end)
                teams.add(side, member, tally);
            }
          },
        );
    else
      for (const member of members.values())
        teams.add('before', member, emptyTally());
    return {
      ...basis,
      items: teams.rows(),
      pageInfo: {},
      services: teams.services(),
      trend: teams.trend(),
    };
  }
}
