import type { Push } from '@boardwalk/plugin-git-common';
import type { Knex } from 'knex';

/** Pushes after an id, oldest first. */
export async function listPushes(
  knex: Knex,
  options: { after: number; limit: number },
): Promise<Push[]> {
  const rows = await knex('pushes')
    .where('id', '>', options.after)
    .orderBy('id')
    .limit(options.limit);
  return rows.map(row => ({
    id: Number(row.id),
    namespace: row.namespace,
    name: row.name,
    ref: row.ref,
    before: row.before_sha,
    after: row.after_sha,
    pushedAt: row.pushed_at.toISOString(),
    pushedBy: row.pushed_by,
  }));
}
