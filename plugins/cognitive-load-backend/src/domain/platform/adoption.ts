import type { PlatformAdoption } from '@boardwalk/plugin-cognitive-load-common';
import type { Organisation } from '../freezeAudience';
import type { ServiceMilestones } from './onboarding';

const MONTHS = 12;
const NEW_MS = 90 * 86_400_000;

/** Teams that use the platform at the end of each month, and how new services come. */
export function adoptionOf(
  { groups, users }: Organisation,
  milestones: readonly ServiceMilestones[],
  now: Date,
): PlatformAdoption {
  const withPeople = new Set(users.flatMap(({ memberOf }) => memberOf));
  const teams = [...groups.values()].filter(({ ref }) => withPeople.has(ref));
  const recent = milestones.filter(
    ({ startedAt }) => now.getTime() - startedAt.getTime() <= NEW_MS,
  );
  return {
    // Nothing records who uses the portal.
    activePercent: null,
    people: users.length,
    voluntaryPath: {
      template: recent.filter(({ templateRef }) => templateRef).length,
      all: recent.length,
    },
    groupsByMonth: Array.from({ length: MONTHS }, (_, i) => {
      const end = new Date(
        Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS + 2 + i, 1) -
          1,
      );
      const day = end.toISOString().slice(0, 10);
      return {
        month: day.slice(0, 7),
        adopted: teams.filter(
          ({ platformSince }) => platformSince !== null && platformSince <= day,
        ).length,
        groups: teams.length,
      };
    }),
  };
}
