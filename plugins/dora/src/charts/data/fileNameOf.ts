import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';

/** "dora-lead-time-group-default-payments-2026-01-01", without what file systems refuse. */
export function fileNameOf(
  chart: string,
  answer?: Pick<MetricsAnswer, 'scope' | 'from'>,
): string {
  if (!answer) return `dora-${chart}`;
  const scope = (answer.scope ?? 'organisation')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `dora-${chart}-${scope}-${answer.from.slice(0, 10)}`;
}
