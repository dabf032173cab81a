// @ts-check

/**
 * Facts: what senders reported, one row for each event. Nothing here depends on
 * the catalog, the order of arrival or a definition. Sized for ten million
 * deployments with five changes each: about 4 GB and 6 GB with indexes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sources', table => {
    table.comment('Tools that report events');
    table.specificType(
      'id',
      'integer generated always as identity primary key',
    );
    table.text('name').notNullable().comment('As the sender calls it');
    table
      .dateTime('first_seen_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When its first event arrived');
    table.unique(['name'], { indexName: 'sources_name_uniq' });
  });
  await knex.schema.createTable('environments', table => {
    table.comment('Environments that events name');
    table.specificType(
      'id',
      'integer generated always as identity primary key',
    );
    table.text('name').notNullable().comment('Lower case');
    table
      .text('tier')
      .notNullable()
      .comment(
        'production, staging, testing, development or other, as config maps the name',
      );
    table.unique(['name'], { indexName: 'environments_name_uniq' });
  });
  await knex.schema.createTable('services', table => {
    table.comment(
      'Services: a catalog entity, or a name that no entity has yet',
    );
    table.specificType(
      'id',
      'integer generated always as identity primary key',
    );
    table
      .text('ref')
      .notNullable()
      .comment('Entity ref when resolved, else the name as sent; lower case');
    table
      .boolean('resolved')
      .notNullable()
      .comment('Whether the catalog has an entity for it');
    table.unique(['ref'], { indexName: 'services_ref_uniq' });
  });
  await knex.schema.createTable('service_keys', table => {
    table.comment('Names under which senders report a service');
    table.specificType(
      'id',
      'integer generated always as identity primary key',
    );
    table
      .text('key')
      .notNullable()
      .comment('As sent, lower case: entity ref, repository or component name');
    table
      .integer('service_id')
      .notNullable()
      .references('services.id')
      .comment('What the name means today; follows the catalog');
    table
      .dateTime('first_seen_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When the name was first sent');
    table.unique(['key'], { indexName: 'service_keys_key_uniq' });
    table.index(['service_id'], 'service_keys_service_id_idx');
  });

  await knex.schema.createTable('key_repositories', table => {
    table.comment(
      'Repositories that deployments of a name come from; changes of a repository concern them',
    );
    table.text('repository').notNullable().comment('Lower case');
    table
      .integer('key_id')
      .notNullable()
      .references('service_keys.id')
      .onDelete('CASCADE');
    table.primary(['repository', 'key_id']);
    table.index(['key_id'], 'key_repositories_key_id_idx');
  });

  await knex.schema.createTable('deployments', table => {
    table.comment(
      'One row for each attempt to deploy a service to an environment',
    );
    table.specificType('id', 'bigint generated always as identity primary key');
    table
      .integer('source_id')
      .notNullable()
      .references('sources.id')
      .comment('Who reported it');
    table.text('external_id').notNullable().comment('Its id at the source');
    table
      .integer('key_id')
      .notNullable()
      .references('service_keys.id')
      .comment('Name of the service, as sent');
    table
      .integer('environment_id')
      .notNullable()
      .references('environments.id')
      .comment('Where to');
    table.integer('attempt').notNullable().comment('1 for the first try');
    table
      .bigInteger('version')
      .notNullable()
      .comment('The larger of two updates wins');
    table
      .specificType('digest', 'bytea')
      .notNullable()
      .comment('First 16 bytes of the SHA-256 of the canonical event');
    table.text('status').notNullable().comment('success, failure or aborted');
    table
      .text('kind')
      .notNullable()
      .comment('deploy, rollback, redeploy or config');
    table.dateTime('started_at').comment('UTC');
    table
      .dateTime('finished_at')
      .notNullable()
      .comment('When it reached the environment, UTC');
    table.text('revision').comment('Commit that was deployed');
    table.text('repository').comment('Where the revision is, lower case');
    table.text('artifact').comment('What was deployed, such as an image');
    table.text('url').comment('Page about it at its source');
    table
      .boolean('rework')
      .comment('What the sender says about being planned; null when nothing');
    table
      .text('rollback_of_source')
      .comment('Source of the deployment that it takes back');
    table.text('rollback_of_id').comment('Id of that deployment at its source');
    table
      .boolean('names_changes')
      .notNullable()
      .comment('Whether the sender listed changes, if only an empty list');
    table
      .dateTime('received_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When this version arrived');
    table.unique(
      ['source_id', 'external_id', 'key_id', 'environment_id', 'attempt'],
      { indexName: 'deployments_event_uniq' },
    );
    table.index(
      ['key_id', 'finished_at'],
      'deployments_key_id_finished_at_idx',
    );
    table.index(['finished_at', 'id'], 'deployments_finished_at_id_idx');
  });
  await knex.schema.createTable('deployment_changes', table => {
    table.comment('Changes that a deployment names');
    table
      .bigInteger('deployment_id')
      .notNullable()
      .references('deployments.id')
      .onDelete('CASCADE');
    table
      .integer('position')
      .notNullable()
      .comment('Place in the list of the sender, first is 0');
    table.text('change_id').notNullable().comment('Commit id, as sent');
    table.dateTime('committed_at').comment('Committer time, UTC');
    table.dateTime('authored_at').comment('Author time, UTC');
    table.integer('pr_number').comment('Pull or merge request');
    table
      .dateTime('pr_first_commit_at')
      .comment('First commit of its branch, UTC');
    table.dateTime('pr_created_at').comment('UTC');
    table.dateTime('pr_first_review_at').comment('UTC');
    table.dateTime('pr_merged_at').comment('UTC');
    table.text('pr_url').comment('Its page');
    table.primary(['deployment_id', 'position']);
  });
  await knex.schema.createTable('changes', table => {
    table.comment('Changes that were reported by themselves');
    table.specificType('id', 'bigint generated always as identity primary key');
    table
      .integer('source_id')
      .notNullable()
      .references('sources.id')
      .comment('Who reported it');
    table.text('external_id').notNullable().comment('Commit id, as sent');
    table
      .text('scope')
      .notNullable()
      .comment(
        '"service:" and the name of the service as sent, else "repository:" and the repository; lower case',
      );
    table
      .integer('key_id')
      .references('service_keys.id')
      .comment('Name of the service, if it was sent');
    table.text('repository').comment('Lower case');
    table
      .bigInteger('version')
      .notNullable()
      .comment('The larger of two updates wins');
    table
      .specificType('digest', 'bytea')
      .notNullable()
      .comment('First 16 bytes of the SHA-256 of the canonical event');
    table.dateTime('committed_at').notNullable().comment('Committer time, UTC');
    table.dateTime('authored_at').comment('Author time, UTC');
    table.integer('pr_number').comment('Pull or merge request');
    table
      .dateTime('pr_first_commit_at')
      .comment('First commit of its branch, UTC');
    table.dateTime('pr_created_at').comment('UTC');
    table.dateTime('pr_first_review_at').comment('UTC');
    table.dateTime('pr_merged_at').comment('UTC');
    table.text('pr_url').comment('Its page');
    table.text('push_branch').comment('Branch of the push that brought it');
    table.text('push_before').comment('Head of the branch before that push');
    table.text('push_after').comment('Head of the branch after that push');
    table.integer('push_position').comment('Place in the push, first is 0');
    table.text('url').comment('Page about it');
    table
      .dateTime('received_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When this version arrived');
    table.unique(['source_id', 'external_id', 'scope'], {
      indexName: 'changes_event_uniq',
    });
    table.index(['key_id'], 'changes_key_id_idx');
    table.index(
      ['repository', 'external_id'],
      'changes_repository_external_id_idx',
    );
  });
  await knex.raw(
    'create index changes_pull_request_idx on changes (repository, pr_number) where pr_number is not null',
  );
  await knex.schema.createTable('incidents', table => {
    table.comment('One row for each incident and service');
    table.specificType('id', 'bigint generated always as identity primary key');
    table
      .integer('source_id')
      .notNullable()
      .references('sources.id')
      .comment('Who reported it');
    table.text('external_id').notNullable().comment('Its id at the source');
    table
      .integer('key_id')
      .notNullable()
      .references('service_keys.id')
      .comment('Name of the service, as sent');
    table
      .text('environment')
      .notNullable()
      .comment('Lower case; empty when it is not tied to one');
    table
      .bigInteger('version')
      .notNullable()
      .comment('The larger of two updates wins');
    table
      .specificType('digest', 'bytea')
      .notNullable()
      .comment('First 16 bytes of the SHA-256 of the canonical event');
    table.text('title').comment('As sent');
    table.text('severity').comment('As sent');
    table.dateTime('detected_at').notNullable().comment('UTC');
    table.dateTime('resolved_at').comment('UTC; null while it is open');
    table
      .text('caused_by_source')
      .comment('Source of the deployment that caused it');
    table.text('caused_by_id').comment('Id of that deployment at its source');
    table.text('url').comment('Page about it');
    table
      .dateTime('received_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When this version arrived');
    table.unique(['source_id', 'external_id', 'key_id', 'environment'], {
      indexName: 'incidents_event_uniq',
    });
    table.index(['key_id', 'detected_at'], 'incidents_key_id_detected_at_idx');
    table.index(['detected_at', 'id'], 'incidents_detected_at_id_idx');
    table.index(
      ['caused_by_id', 'caused_by_source'],
      'incidents_caused_by_idx',
    );
  });
  await knex.schema.createTable('pipelines', table => {
    table.comment('One row for each attempt of a pipeline run');
    table.specificType('id', 'bigint generated always as identity primary key');
    table
      .integer('source_id')
      .notNullable()
      .references('sources.id')
      .comment('Who reported it');
    table.text('external_id').notNullable().comment('Its id at the source');
    table
      .integer('key_id')
      .notNullable()
      .references('service_keys.id')
      .comment('Name of the service, as sent');
    table.integer('attempt').notNullable().comment('1 for the first try');
    table
      .bigInteger('version')
      .notNullable()
      .comment('The larger of two updates wins');
    table
      .specificType('digest', 'bytea')
      .notNullable()
      .comment('First 16 bytes of the SHA-256 of the canonical event');
    table.text('status').notNullable().comment('success, failure or aborted');
    table.text('revision').comment('Commit that it ran on');
    table.dateTime('started_at').comment('UTC');
    table.dateTime('finished_at').notNullable().comment('UTC');
    table.text('url').comment('Page about it');
    table
      .dateTime('received_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When this version arrived');
    table.unique(['source_id', 'external_id', 'key_id', 'attempt'], {
      indexName: 'pipelines_event_uniq',
    });
    table.index(['key_id', 'finished_at'], 'pipelines_key_id_finished_at_idx');
  });
  await knex.schema.createTable('overrides', table => {
    table.comment('Corrections by people; they win over what is derived');
    table.specificType('id', 'bigint generated always as identity primary key');
    table
      .text('kind')
      .notNullable()
      .comment(
        'verdict (a deployment failed or not) or cause (which deployment caused an incident)',
      );
    table
      .bigInteger('deployment_id')
      .references('deployments.id')
      .onDelete('CASCADE')
      .comment('The deployment in question; for a cause, null says none');
    table
      .bigInteger('incident_id')
      .references('incidents.id')
      .onDelete('CASCADE')
      .comment('The incident in question, for a cause');
    table.boolean('failed').comment('For a verdict');
    table.text('reason').notNullable().comment('In the words of the person');
    table.text('created_by').notNullable().comment('User entity ref');
    table.dateTime('created_at').notNullable().defaultTo(knex.fn.now());
    table.text('undone_by').comment('User entity ref');
    table.dateTime('undone_at').comment('Null while it holds');
    table.text('undo_reason').comment('In the words of who undid it');
    table.index(['deployment_id'], 'overrides_deployment_id_idx');
    table.index(['incident_id'], 'overrides_incident_id_idx');
  });
  await knex.schema.createTable('dirty_services', table => {
    table.comment('Services with facts that are not in the figures yet');
    table
      .integer('service_id')
      .primary()
      .references('services.id')
      .onDelete('CASCADE');
    table
      .dateTime('since')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When the oldest such fact arrived');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'dirty_services',
    'overrides',
    'pipelines',
    'incidents',
    'changes',
    'deployment_changes',
    'deployments',
    'key_repositories',
    'service_keys',
    'services',
    'environments',
    'sources',
  ])
    await knex.schema.dropTable(name);
};
