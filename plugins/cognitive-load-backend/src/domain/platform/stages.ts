import {
  ONBOARDING_STAGES,
  type OnboardingStage,
} from '@boardwalk/plugin-cognitive-load-common';

/** When a service reached what. */
export interface StageMoments {
  startedAt: Date;
  repositoryAt: Date | null;
  registeredAt: Date | null;
  ciAt: Date | null;
  nonproductionAt: Date | null;
  productionAt: Date | null;
  goneAt: Date | null;
}

const MOMENTS: Record<OnboardingStage, keyof StageMoments> = {
  started: 'startedAt',
  repository: 'repositoryAt',
  registered: 'registeredAt',
  ci: 'ciAt',
  nonproduction: 'nonproductionAt',
  production: 'productionAt',
};

/** All stages in their order, with the moment of those that were reached. */
export function stagesOf(
  moments: StageMoments,
): Array<{ id: OnboardingStage; at: Date | null }> {
  return ONBOARDING_STAGES.map(id => ({ id, at: moments[MOMENTS[id]] }));
}

/**
 * The stage that took longest to reach from the one before it that is known. A
 * service on its way is in the stage after the last that it reached: what that has
 * taken so far counts, too. Stages that nothing reported are passed over. Null where
 * no time has passed.
 */
export function slowestStageOf(
  moments: StageMoments,
  now: Date,
): OnboardingStage | null {
  const stages = stagesOf(moments);
  const last = stages.map(({ at }) => at !== null).lastIndexOf(true);
  const until = moments.goneAt ?? now;
  let before = moments.startedAt.getTime();
  let slowest: { id: OnboardingStage; took: number } | null = null;
  for (const [index, { id, at }] of stages.entries()) {
    const isNext = index === last + 1;
    if (at === null && !isNext) continue;
    // Reports may come late or out of order; a stage never took less than no time.
    const end = Math.max(before, (at ?? until).getTime());
    const took = end - before;
    if (took > (slowest?.took ?? 0)) slowest = { id, took };
    before = end;
  }
  return slowest?.id ?? null;
}
