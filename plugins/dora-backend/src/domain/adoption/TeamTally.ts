import type {
  AdoptionCohort,
  AdoptionTeamRow,
  AdoptionTeamsAnswer,
} from '@boardwalk/plugin-dora-common';
import type { Tally } from '../query/tally';
import { compareTrends, type BeforeAfter } from './compareTrends';
import { EvidenceSum } from './EvidenceSum';
import { figuresOfEvidence } from './figuresOfEvidence';
import type { Team } from './platformDates';

/** What is known of a service beside its figures. */
export interface TeamMember {
  team: Team | undefined;
  platformSince: string | undefined;
  cohort: AdoptionCohort;
}

type Side = 'before' | 'after';
type Sums = Record<Side, EvidenceSum>;

interface TeamSums {
  team: Team | undefined;
  platformSince: string | undefined;
  cohort: AdoptionCohort;
  sums: Sums;
}

const evidenceOf = ({ before, after }: Sums): BeforeAfter => ({
  before: before.evidence(),
  after: after.evidence(),
});

/** Services without a team come last. */
const placeOf = ({ team, title, platformSince }: AdoptionTeamRow) =>
  [
    team === null ? '1' : '0',
    title.toLocaleLowerCase('en-US'),
    team ?? '',
    platformSince ?? '',
  ].join('\n');

/** Adds services up by team and by cohort, in the two times that are compared. */
export class TeamTally {
  readonly #days: Record<Side, number>;
  readonly #teams = new Map<string, TeamSums>();
  readonly #cohorts: Record<AdoptionCohort, Sums>;

  constructor(days: Record<Side, number>) {
    this.#days = days;
    this.#cohorts = {
      adopted: this.#newSums(),
      notYet: this.#newSums(),
      other: this.#newSums(),
    };
  }

  add(side: Side, member: TeamMember, tally: Tally): void {
    this.#cohorts[member.cohort][side].add(tally);
    // Services of one team may have come at different times.
    const key = JSON.stringify([
      member.team?.ref,
      member.platformSince,
      member.cohort,
    ]);
    let team = this.#teams.get(key);
    if (!team) {
      team = { ...member, sums: this.#newSums() };
      this.#teams.set(key, team);
    }
    team.sums[side].add(tally);
  }

  rows(): AdoptionTeamRow[] {
    return [...this.#teams.values()]
      .map(({ team, platformSince, cohort, sums }) => ({
        team: team?.ref ?? null,
        title: team?.title ?? '',
        platformSince: platformSince ?? null,
        cohort,
        services: sums.before.services,
        metrics:
          this.#days.before > 0 ? figuresOfEvidence(evidenceOf(sums)) : null,
      }))
      .sort((a, b) => compareText(placeOf(a), placeOf(b)));
  }

  services(): AdoptionTeamsAnswer['services'] {
    const { adopted, notYet, other } = this.#cohorts;
    return {
      adopted: adopted.before.services,
      notYet: notYet.before.services,
      other: other.before.services,
    };
  }

  trend(): AdoptionTeamsAnswer['trend'] {
    const { adopted, notYet } = this.#cohorts;
    return this.#days.before > 0 &&
      adopted.before.services > 0 &&
      notYet.before.services > 0
      ? compareTrends(evidenceOf(adopted), evidenceOf(notYet))
      : null;
  }

  #newSums(): Sums {
    return {
      before: new EvidenceSum(this.#days.before),
      after: new EvidenceSum(this.#days.after),
    };
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
