// @ts-check

/**
 * How far imports of files have come, so that one that was cut off goes on
 * where it was. A handful of rows.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('imports', table => {
    table.comment('Imports of files and git repositories');
    table
      .text('fingerprint')
      .primary()
      .comment(
        'Digest of what is imported and how; the same again is the same import',
      );
    table.text('label').notNullable().comment('What it is, for people');
    table
      .bigInteger('rows')
      .notNullable()
      .defaultTo(0)
      .comment('Rows that are stored');
    table.bigInteger('accepted').notNullable().defaultTo(0);
    table.bigInteger('duplicates').notNullable().defaultTo(0);
    table.bigInteger('rejected').notNullable().defaultTo(0);
    table.dateTime('started_at').notNullable().defaultTo(knex.fn.now());
    table.dateTime('finished_at').comment('Null while it is not at its end');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('imports');
};
