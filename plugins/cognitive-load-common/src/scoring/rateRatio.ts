import { NORMAL_CRITICAL_95 } from './studentT';
import type { Interval } from './summariseGroup';

/** Events, such as tickets, per exposure, such as deployments. */
export interface Rate {
  count: number;
  exposure: number;
}

/** Later rate by earlier rate, with the 95 % Poisson interval on the log scale; null without events. */
export function rateRatio(
  earlier: Rate,
  later: Rate,
): { ratio: number; ci: Interval } | null {
  if (!earlier.count || !later.count) return null;
  if (!earlier.exposure || !later.exposure) return null;
  const ratio =
    later.count / later.exposure / (earlier.count / earlier.exposure);
  const factor = Math.exp(
    NORMAL_CRITICAL_95 * Math.sqrt(1 / earlier.count + 1 / later.count),
  );
  return { ratio, ci: [ratio / factor, ratio * factor] };
}
