import type { PublishedComparison } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

export async function insertComparisons(
  trx: Knex.Transaction,
  waves: { waveId: string; fromWaveId: string },
  comparisons: readonly {
    group: string;
    metric: string;
    comparison: PublishedComparison;
    flagged: boolean;
  }[],
): Promise<void> {
  await trx.batchInsert(
    'wave_comparisons',
    comparisons.map(({ group, metric, comparison, flagged }) => ({
      wave_id: waves.waveId,
      from_wave_id: waves.fromWaveId,
      group_ref: group,
      metric,
      figures: JSON.stringify(comparison),
      flagged,
    })),
    1_000,
  );
}
