// @ts-check

/**
 * What the catalog says about services and scopes for people: titles, whether a
 * component is of a type that is deployed at all, and which scope lies above
 * another. All of it comes with the next look at the catalog.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('services', table => {
    table
      .text('title')
      .comment('Title in the catalog; null while no entity has the name');
    table
      .boolean('deployable')
      .notNullable()
      .defaultTo(true)
      .comment('False when its type is one that is never deployed');
  });
  await knex.schema.alterTable('scopes', table => {
    table
      .text('parent')
      .comment('Ref of the nearest scope of the same kind above it');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scopes', table => table.dropColumn('parent'));
  await knex.schema.alterTable('services', table => {
    table.dropColumn('deployable');
    table.dropColumn('title');
  });
};
