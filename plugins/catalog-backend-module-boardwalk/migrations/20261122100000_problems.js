// @ts-check

/**
 * Both tables stay small: a row per conflict and per failing entity. What the
 * catalog itself stores about failures is read where it is.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('boardwalk_conflicts', table => {
    table.comment('Entities that a location declares, but another one holds');
    table
      .text('location_ref')
      .notNullable()
      .comment('The location whose declaration is ignored');
    table
      .string('entity_ref')
      .notNullable()
      .comment('The entity that both declare, full and lower-case');
    table
      .dateTime('since')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When the conflict was first seen');
    table
      .dateTime('last_seen_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When the location was last read and still declared the entity');
    table.primary(['location_ref', 'entity_ref']);
    table.index(['entity_ref'], 'boardwalk_conflicts_entity_ref_idx');
  });
  await knex.schema.createTable('boardwalk_failures', table => {
    table.comment('Since when entities fail processing; the catalog keeps why');
    table.string('entity_ref').primary().comment('Full and lower-case');
    table
      .dateTime('since')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When processing first failed without a success in between');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('boardwalk_failures');
  await knex.schema.dropTable('boardwalk_conflicts');
};
