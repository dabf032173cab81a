import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { addCatalogIndex } from './addCatalogIndex';

jest.setTimeout(60_000);

describe('addCatalogIndex', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('lets the catalog find entities that are ready without reading them', async () => {
    const knex = await databases.init('POSTGRES_18');
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@backstage/plugin-catalog-backend',
        'migrations',
      ),
    });
    await addCatalogIndex(knex);
    await addCatalogIndex(knex);
    const plan = await knex.transaction(async tx => {
      await tx.raw('SET LOCAL enable_seqscan = off');
      const { rows } = await tx.raw(
        'EXPLAIN SELECT count(*) FROM final_entities WHERE final_entity IS NOT NULL',
      );
      return JSON.stringify(rows);
    });
    expect(plan).toContain('boardwalk_final_entities_ready_idx');
  });
});
