import {
  createDemoCleanupModule,
  deleteRows,
} from '@boardwalk/plugin-demo-node';
import { withoutDemoEntries } from '../withoutDemoEntries';

interface SettingRow {
  user_entity_ref: string;
  bucket: string;
  key: string;
  value: string;
}

/**
 * All settings of demo people; and in lists of other people, such as starred
 * entities and recent visits, the demo's entities, which would lead nowhere.
 */
export const userSettingsDemoCleanup = createDemoCleanupModule({
  pluginId: 'user-settings',
  async remove({ knex, entityRefs, userRefs }) {
    await deleteRows(knex, 'user_settings', 'user_entity_ref', userRefs);
    if (!(await knex.schema.hasTable('user_settings'))) {
      return;
    }
    const refs = new Set(entityRefs);
    const rows: SettingRow[] = await knex('user_settings')
      .where('value', 'like', '[%')
      .select('user_entity_ref', 'bucket', 'key', 'value');
    for (const { value, ...id } of rows) {
      const kept = withoutDemoEntries(value, refs);
      if (kept !== undefined) {
        await knex('user_settings').where(id).update({ value: kept });
      }
    }
  },
});
