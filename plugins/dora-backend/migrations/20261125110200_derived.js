// @ts-check

/**
 * What follows from the facts; may be emptied and computed anew at any time.
 * Every row belongs to a generation: a new time zone or definition is computed
 * under a new one while the old one serves.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('generations', table => {
    table.comment('Definitions under which figures were computed');
    table.specificType(
      'id',
      'integer generated always as identity primary key',
    );
    table
      .jsonb('definitions')
      .notNullable()
      .comment('Time zone, start of the lead time, incident window, tiers');
    table.text('state').notNullable().comment('building, active or retired');
    table.dateTime('created_at').notNullable().defaultTo(knex.fn.now());
  });
  await knex.raw(
    `create unique index generations_active_uniq on generations (state) where state = 'active'`,
  );
  await knex.schema.createTable('verdicts', table => {
    table.comment('What follows from the facts for a deployment');
    table
      .integer('generation')
      .notNullable()
      .references('generations.id')
      .onDelete('CASCADE');
    table
      .bigInteger('deployment_id')
      .notNullable()
      .references('deployments.id')
      .onDelete('CASCADE');
    table
      .integer('service_id')
      .notNullable()
      .comment('Service that it counts for');
    table
      .boolean('counted')
      .notNullable()
      .comment(
        'False when the same deployment came under another name of the service too',
      );
    table
      .boolean('failed')
      .notNullable()
      .comment('Needed intervention, or failed');
    table
      .text('method')
      .comment('override, status, explicit, rollback or incident-window');
    table
      .specificType('incident_ids', 'bigint[]')
      .notNullable()
      .comment('Incidents tied to it, oldest first');
    table.bigInteger('override_id').comment('Correction that decided');
    table
      .bigInteger('rolled_back_by_id')
      .comment('Deployment that took it back');
    table.dateTime('recovered_at').comment('UTC; null while open');
    table.text('recovered_by').comment('incident or deployment');
    table.boolean('rework').notNullable().comment('Successful and not planned');
    table
      .text('rework_reason')
      .comment('reported, rollback, recovery or incident-link');
    table
      .boolean('baseline')
      .notNullable()
      .comment('First success of the service in its environment');
    table.integer('changes').notNullable().comment('Changes that count here');
    table
      .integer('lead_p50')
      .comment('Seconds; median lead time of those changes');
    table.primary(['generation', 'deployment_id']);
    table.index(
      ['generation', 'service_id'],
      'verdicts_generation_service_id_idx',
    );
  });
  // Few deployments have incidents; a list of incidents asks for each of its own.
  await knex.raw(
    `create index verdicts_incident_ids_idx on verdicts using gin (incident_ids) where incident_ids <> '{}'`,
  );
  await knex.schema.createTable('change_notes', table => {
    table.comment(
      'Changes of a deployment that are not simply its commit time to its finish',
    );
    table
      .integer('generation')
      .notNullable()
      .references('generations.id')
      .onDelete('CASCADE');
    table
      .bigInteger('deployment_id')
      .notNullable()
      .references('deployments.id')
      .onDelete('CASCADE');
    table.text('change_id').notNullable();
    table
      .integer('position')
      .comment(
        'Place in the list of the deployment; null for a change found by pushes',
      );
    table
      .text('excluded')
      .comment(
        'delivered-before, unknown, negative or baseline; null when it counts',
      );
    table.integer('lead_seconds').comment('Null when excluded');
    table.text('start').comment('committed, authored or first-commit');
    table
      .boolean('exact')
      .notNullable()
      .comment('False when attributed by the order of pushes');
    table.primary(['generation', 'deployment_id', 'change_id']);
  });
  await knex.schema.createTable('service_days', table => {
    table.comment(
      'Figures of one service on one day; recomputed as a whole, never incremented',
    );
    table
      .integer('generation')
      .notNullable()
      .references('generations.id')
      .onDelete('CASCADE');
    table
      .integer('service_id')
      .notNullable()
      .references('services.id')
      .onDelete('CASCADE');
    table.text('tier').notNullable();
    table.date('day').notNullable().comment('In the reporting time zone');
    table.integer('deployments').notNullable().comment('Successes');
    table
      .integer('failed_deployments')
      .notNullable()
      .comment('Attempts with status failure');
    table.integer('aborted').notNullable();
    table
      .integer('failures')
      .notNullable()
      .comment('Successes that needed intervention, and failed attempts');
    table
      .integer('open_failures')
      .notNullable()
      .comment('Failures without recovery');
    table
      .integer('rework')
      .notNullable()
      .comment('Successes that were not planned');
    table.integer('lead_unknown').notNullable();
    table.integer('lead_negative').notNullable();
    table.integer('lead_baseline').notNullable();
    table
      .integer('lead_inexact')
      .notNullable()
      .comment('Lead times attributed by the order of pushes');
    for (const name of [
      'lead',
      'coding',
      'review',
      'waiting',
      'deploy',
      'recovery',
      'gap',
    ])
      table
        .specificType(`${name}_values`, 'bytea')
        .comment(
          'All values in seconds, ascending, four bytes each, little-endian; null when none',
        );
    table.primary(['generation', 'service_id', 'tier', 'day']);
    table.index(
      ['generation', 'tier', 'day'],
      'service_days_generation_tier_day_idx',
    );
  });
  await knex.schema.createTable('scopes', table => {
    table.comment(
      'Entities whose services are counted together, and the organisation',
    );
    table.specificType(
      'id',
      'integer generated always as identity primary key',
    );
    table
      .text('ref')
      .notNullable()
      .comment('Entity ref, lower case; empty for the organisation');
    table.text('title').notNullable().comment('For display');
    table
      .text('kind')
      .notNullable()
      .comment('organisation, group, system, domain or user');
    table.dateTime('gone_at').comment('When the entity left the catalog');
    table.unique(['ref'], { indexName: 'scopes_ref_uniq' });
  });
  await knex('scopes').insert({
    ref: '',
    title: 'Organisation',
    kind: 'organisation',
  });
  await knex.schema.createTable('scope_members', table => {
    table.comment('Which services a scope has, and since when');
    table
      .integer('scope_id')
      .notNullable()
      .references('scopes.id')
      .onDelete('CASCADE');
    table
      .integer('service_id')
      .notNullable()
      .references('services.id')
      .onDelete('CASCADE');
    table
      .dateTime('valid_from')
      .notNullable()
      .comment(
        'First sight; the first row of a service stands for all earlier times',
      );
    table.dateTime('valid_to').comment('Null while it holds');
    table.primary(['scope_id', 'service_id', 'valid_from']);
    table.index(['service_id'], 'scope_members_service_id_idx');
  });
  await knex.raw(
    'create unique index scope_members_current_uniq on scope_members (scope_id, service_id) where valid_to is null',
  );
  await knex.schema.createTable('scope_cells', table => {
    table.comment(
      'Figures of a scope for a day, week or month, from its services of today',
    );
    table
      .integer('generation')
      .notNullable()
      .references('generations.id')
      .onDelete('CASCADE');
    table
      .integer('scope_id')
      .notNullable()
      .references('scopes.id')
      .onDelete('CASCADE');
    table.text('tier').notNullable();
    table
      .text('grain')
      .notNullable()
      .comment('day, week (from Monday) or month');
    table
      .date('start')
      .notNullable()
      .comment('First day, in the reporting time zone');
    for (const name of [
      'deployments',
      'failed_deployments',
      'aborted',
      'failures',
      'open_failures',
      'rework',
      'deployment_days',
      'lead_unknown',
      'lead_negative',
      'lead_baseline',
      'lead_inexact',
    ])
      table.integer(name).notNullable();
    for (const name of [
      'lead',
      'coding',
      'review',
      'waiting',
      'deploy',
      'recovery',
      'gap',
    ])
      table
        .specificType(`${name}_histogram`, 'bytea')
        .comment(
          'Counts by logarithmic bucket: pairs of bucket (2 bytes) and count (4 bytes), little-endian, ascending',
        );
    table.primary(['generation', 'scope_id', 'tier', 'grain', 'start']);
  });
  await knex.schema.createTable('dirty_cells', table => {
    table.comment(
      'Days of scopes whose services have new figures; rows are only added and taken, so that nobody waits for them',
    );
    table.specificType('id', 'bigint generated always as identity primary key');
    table
      .integer('generation')
      .notNullable()
      .references('generations.id')
      .onDelete('CASCADE');
    table
      .integer('scope_id')
      .notNullable()
      .references('scopes.id')
      .onDelete('CASCADE');
    table.text('tier').notNullable();
    table.date('first_day').notNullable();
    table.date('last_day').notNullable().comment('Included');
    table.index(
      ['generation', 'scope_id'],
      'dirty_cells_generation_scope_id_idx',
    );
  });
  await knex.schema.createTable('pending_services', table => {
    table.comment('Services that a generation has not computed yet');
    table
      .integer('generation')
      .notNullable()
      .references('generations.id')
      .onDelete('CASCADE');
    table
      .integer('service_id')
      .notNullable()
      .references('services.id')
      .onDelete('CASCADE');
    table.primary(['generation', 'service_id']);
  });
  await knex.schema.createTable('service_repositories', table => {
    table.comment('Repositories of services, as the catalog names them');
    table
      .integer('service_id')
      .notNullable()
      .references('services.id')
      .onDelete('CASCADE');
    table.text('repository').notNullable().comment('Lower case');
    table.primary(['service_id', 'repository']);
    table.index(['repository'], 'service_repositories_repository_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'service_repositories',
    'pending_services',
    'dirty_cells',
    'scope_cells',
    'scope_members',
    'scopes',
    'service_days',
    'change_notes',
    'verdicts',
    'generations',
  ])
    await knex.schema.dropTable(name);
};
