// @ts-check

/**
 * Stages of a new service between its start and production. A few thousand rows at
 * most. Rows that are there were seen in the catalog, which began their clocks.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('service_milestones', table => {
    table
      .text('start_kind')
      .notNullable()
      .defaultTo('first-seen')
      .comment('What started the clock: template, repository or first-seen');
    table.dateTime('seen_at').comment('When the catalog had it first');
    table.dateTime('repository_at').comment('When its repository was there');
    table.dateTime('registered_at').comment('When it was in the catalog');
    table.dateTime('ci_at').comment('First success of a pipeline');
    table
      .dateTime('nonproduction_at')
      .comment('First success in an environment before production');
    table
      .dateTime('asked_at')
      .comment('When the DORA engine was last asked about it');
  });
  await knex('service_milestones').update({
    seen_at: knex.ref('started_at'),
    registered_at: knex.ref('started_at'),
  });
};

/**
 * Rows that the catalog has not shown would be taken for components that are there.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('service_milestones').whereNull('seen_at').delete();
  await knex.schema.alterTable('service_milestones', table => {
    table.dropColumns(
      'start_kind',
      'seen_at',
      'repository_at',
      'registered_at',
      'ci_at',
      'nonproduction_at',
      'asked_at',
    );
  });
};
