// @ts-check

/**
 * Services that an import has facts for, so that their figures are computed when
 * it is over, and not after each of its blocks. At most a row for each service.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('deferred_services', table => {
    table.comment('Services with facts of an import that is not over yet');
    table
      .integer('service_id')
      .primary()
      .references('services.id')
      .onDelete('CASCADE');
    table
      .dateTime('since')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When the first such fact arrived');
    table
      .dateTime('last_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When such a fact arrived last, give or take ten seconds');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('deferred_services');
};
