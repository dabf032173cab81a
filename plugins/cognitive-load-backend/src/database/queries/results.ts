import type {
  PublishedComparison,
  WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

interface DbResult {
  group_ref: string;
  metric: string;
  published: boolean;
  figures: object;
}

const toRow = ({ group_ref, metric, published, figures }: DbResult) =>
  (published
    ? { group: group_ref, metric, published, ...figures }
    : {
        group: group_ref,
        metric,
        published,
        reason: 'suppressed',
      }) as WaveRow;

/** Rows of a wave, of all groups or of one, in the order of the tree and the definition. */
export async function listResults(
  knex: Knex,
  waveId: string,
  groupRef?: string,
): Promise<WaveRow[]> {
  const rows = await knex('wave_results')
    .where({ wave_id: waveId, ...(groupRef && { group_ref: groupRef }) })
    .orderBy('position')
    .select<DbResult[]>('group_ref', 'metric', 'published', 'figures');
  return rows.map(toRow);
}

/** Refs of the groups of which a metric is published, or anything. */
export async function listPublishedGroups(
  knex: Knex,
  waveId: string,
  metric: string | undefined,
): Promise<string[]> {
  return knex('wave_results')
    .where({ wave_id: waveId, published: true, ...(metric && { metric }) })
    .distinct()
    .pluck('group_ref');
}

/** Stored comparisons with the wave before: of a group, or of one metric of all groups. */
export async function listComparisons(
  knex: Knex,
  waveId: string,
  which: { groupRef: string } | { metric: string },
): Promise<
  Array<{
    fromWave: string;
    group: string;
    metric: string;
    comparison: PublishedComparison;
    flagged: boolean;
  }>
> {
  return knex('wave_comparisons')
    .where({ wave_id: waveId })
    .where('groupRef' in which ? { group_ref: which.groupRef } : which)
    .orderBy('group_ref')
    .select(
      { fromWave: 'from_wave_id', group: 'group_ref', comparison: 'figures' },
      'metric',
      'flagged',
    );
}
