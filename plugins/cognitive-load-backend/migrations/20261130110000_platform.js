// @ts-check

/**
 * What stands beside the survey: how new services come to production, tickets, and
 * how the portal itself answers. A row for each component, for each group and day,
 * and for each objective and day.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service_milestones', table => {
    table.comment('When a component was first seen, and first in production');
    table.text('component_ref').primary().comment('Entity ref, lower case');
    table.text('title').notNullable().comment('Title, or the name without one');
    table
      .text('owner_ref')
      .comment('Group that owns it now; null without an owner');
    table
      .text('template_ref')
      .comment('Template that it came from, if it says');
    table
      .dateTime('started_at')
      .notNullable()
      .comment('When the catalog had it first');
    table
      .boolean('counted')
      .notNullable()
      .comment('False: it was there before anybody looked');
    table.dateTime('production_at').comment('First success in production');
    table.dateTime('gone_at').comment('When it left the catalog');
  });
  await knex.schema.createTable('support_ticket_days', table => {
    table.comment('Tickets about infrastructure, as somebody reported them');
    table.text('group_ref').notNullable().comment('Group that asked');
    table.date('day').notNullable();
    table.integer('tickets').notNullable().comment('Opened on the day');
    table.boolean('demo').notNullable().defaultTo(false);
    table.primary(['group_ref', 'day']);
    table.index(['day'], 'support_ticket_days_day_idx');
  });
  await knex.schema.createTable('objective_days', table => {
    table.comment('How often the portal met an objective of its own');
    table.text('key').notNullable().comment('Which objective');
    table.date('day').notNullable();
    table.integer('good').notNullable().comment('Checks that met it');
    table.integer('total').notNullable().comment('All checks');
    table.primary(['key', 'day']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('objective_days');
  await knex.schema.dropTable('support_ticket_days');
  await knex.schema.dropTable('service_milestones');
};
