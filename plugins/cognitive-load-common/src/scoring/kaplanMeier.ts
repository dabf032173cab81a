/** How long a service took, or has waited so far. */
export interface Duration {
  hours: number;
  /** False: not there yet, so that `hours` is only a lower bound. */
  reached: boolean;
}

/** Survival after each time at which something was reached. */
export interface SurvivalStep {
  hours: number;
  /** Share that has not reached it, 0 to 1. */
  survival: number;
}

/** Kaplan-Meier estimate, and the first time with half or less left; null if never. */
export function kaplanMeier(durations: readonly Duration[]): {
  steps: SurvivalStep[];
  median: number | null;
} {
  const times = new Set(
    durations.filter(({ reached }) => reached).map(({ hours }) => hours),
  );
  let survival = 1;
  const steps = [...times]
    .sort((a, b) => a - b)
    .map(hours => {
      const atRisk = durations.filter(d => d.hours >= hours).length;
      const events = durations.filter(d => d.reached && d.hours === hours);
      survival *= 1 - events.length / atRisk;
      return { hours, survival };
    });
  const half = steps.find(step => step.survival <= 0.5 + 1e-9);
  return { steps, median: half?.hours ?? null };
}
