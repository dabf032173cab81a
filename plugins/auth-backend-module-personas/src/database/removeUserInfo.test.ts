import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { removeUserInfo } from './removeUserInfo';

jest.setTimeout(60_000);

describe('removeUserInfo', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('removes the rows of the given users and no others', async () => {
    const knex = await databases.init('POSTGRES_18');
    await knex.schema.createTable('user_info', table => {
      table.string('user_entity_ref').primary();
    });
    await knex('user_info').insert([
      { user_entity_ref: 'user:default/demo' },
      { user_entity_ref: 'user:default/real' },
    ]);

    await removeUserInfo(mockServices.database({ knex }), [
      'user:default/demo',
      'user:default/never-signed-in',
    ]);

    await expect(knex('user_info').pluck('user_entity_ref')).resolves.toEqual([
      'user:default/real',
    ]);
  });

  it('does nothing before the tables exist', async () => {
    const knex = await databases.init('POSTGRES_18');
    await expect(
      removeUserInfo(mockServices.database({ knex }), ['user:default/demo']),
    ).resolves.toBeUndefined();
  });
});
