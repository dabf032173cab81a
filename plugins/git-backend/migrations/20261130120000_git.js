// @ts-check

/**
 * Repositories, what was pushed to them, and the tokens of people. What is in a
 * repository stays in its folder; `repository_refs` says what of it was recorded.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('repositories', table => {
    table.comment('One row for each repository below the data folder');
    table.uuid('id').primary();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('description').notNullable();
    table
      .text('owner_ref')
      .notNullable()
      .comment('Group or user that may write, lower case');
    table
      .text('declared_owner_ref')
      .comment(
        'Owner as the root catalog-info.yaml says; taken over once it exists',
      );
    table
      .text('entity_ref')
      .comment('Component that the root catalog-info.yaml describes');
    table.text('default_branch').notNullable();
    table.dateTime('created_at').notNullable();
    table.text('created_by').notNullable().comment('User ref, lower case');
    table.dateTime('pushed_at').comment('Last change of a ref');
    table.bigInteger('size_bytes').notNullable().defaultTo(0);
    table
      .dateTime('deleted_at')
      .comment('Set until the folder is out of the way; nobody sees it then');
    table.unique(['namespace', 'name'], {
      indexName: 'repositories_namespace_name_unique',
    });
    table.index(['owner_ref'], 'repositories_owner_ref_idx');
  });
  await knex.schema.createTable('repository_refs', table => {
    table.comment('Branches and tags as they were recorded last');
    table
      .uuid('repository_id')
      .notNullable()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table.text('ref').notNullable().comment('Full, such as refs/heads/main');
    table.text('sha').notNullable();
    table.primary(['repository_id', 'ref']);
  });
  await knex.schema.createTable('pushes', table => {
    table.comment(
      'Changes of refs, in the order of recording; they outlive the repository',
    );
    table.bigIncrements('id');
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('ref').notNullable();
    table.text('before_sha').comment('Null for a new ref');
    table.text('after_sha').comment('Null for a removed ref');
    table.dateTime('pushed_at').notNullable();
    table.text('pushed_by').comment('User ref; null when found after a crash');
    table.index(['pushed_at'], 'pushes_pushed_at_idx');
  });
  await knex.schema.createTable('tokens', table => {
    table.comment('Passwords for git; only a hash of each is kept');
    table.uuid('id').primary();
    table.text('user_ref').notNullable().comment('Whose it is, lower case');
    table.text('name').notNullable();
    table.binary('hash').notNullable().comment('SHA-256 of the token');
    table.specificType('scopes', 'text[]').notNullable();
    table
      .uuid('repository_id')
      .comment('The only one it is for; null for all')
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table.dateTime('created_at').notNullable();
    table.dateTime('expires_at').notNullable();
    table.dateTime('last_used_at').comment('To the minute');
    table.unique(['hash'], { indexName: 'tokens_hash_unique' });
    table.index(['user_ref'], 'tokens_user_ref_idx');
    table.index(['repository_id'], 'tokens_repository_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('tokens');
  await knex.schema.dropTable('pushes');
  await knex.schema.dropTable('repository_refs');
  await knex.schema.dropTable('repositories');
};
