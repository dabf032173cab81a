import { createDemoCleanupModule } from '@boardwalk/plugin-demo-node';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** Tasks that demo people started, their logs and their work folders. */
export const scaffolderDemoCleanup = createDemoCleanupModule({
  pluginId: 'scaffolder',
  async remove({ knex, userRefs, config }) {
    if (!(await knex.schema.hasTable('tasks'))) {
      return;
    }
    // Logs, in task_events, are deleted by their foreign key.
    const tasks: Array<{ id: string }> = await knex('tasks')
      .whereRaw('created_by = ANY(?::text[])', [userRefs])
      .delete()
      .returning('id');
    const folder =
      config.getOptionalString('backend.workingDirectory') ?? tmpdir();
    for (const { id } of tasks) {
      await rm(resolveSafeChildPath(folder, id), {
        recursive: true,
        force: true,
      });
    }
  },
});
