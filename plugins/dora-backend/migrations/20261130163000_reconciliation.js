// @ts-check

/**
 * What is read from the APIs of sources beside their webhooks. A row for each
 * repository and each of its handful of streams, and one for each pair of
 * revisions that followed each other in production: about as many as deployments,
 * with the ids of the commits between, 41 bytes each. 10,000 deployments of ten
 * commits are about 6 MB.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('reconciliation_streams', table => {
    table.comment(
      'How far the API of a source was read, by repository and kind',
    );
    table.specificType(
      'id',
      'integer generated always as identity primary key',
    );
    table.text('source').notNullable().comment('Id of the source, as github');
    table.text('repository').notNullable().comment('Host and path, lower case');
    table.text('stream').notNullable().comment('Kind of thing, as deployments');
    table
      .boolean('paused')
      .notNullable()
      .defaultTo(false)
      .comment('Whether a person stopped it');
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Goes up when a person changes the row, so that a reader notices',
      );
    table
      .dateTime('read_through')
      .comment(
        'Up to here everything was read; null before the first pass ended',
      );
    table
      .dateTime('pass_since')
      .comment('From where the pass under way reads, or the next one shall');
    table
      .dateTime('pass_started_at')
      .comment('When the pass under way began; null when none is');
    table.text('cursor').comment('Page that is next in the pass under way');
    table
      .dateTime('reached_at')
      .comment('Moment of the oldest thing that the pass under way has read');
    table
      .dateTime('not_before')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When it is to be read next');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('How often in a row it failed');
    table
      .text('last_error')
      .comment('In words for people; null when it went well');
    table.dateTime('last_run_at').comment('When it was read last');
    table.bigInteger('pages').notNullable().defaultTo(0);
    table
      .bigInteger('events')
      .notNullable()
      .defaultTo(0)
      .comment('Events that were read');
    table
      .bigInteger('added')
      .notNullable()
      .defaultTo(0)
      .comment('Those of them that were new or newer');
    table
      .bigInteger('rejected')
      .notNullable()
      .defaultTo(0)
      .comment('Things that could not be read');
    table.unique(['source', 'repository', 'stream'], {
      indexName: 'reconciliation_streams_source_repository_stream_uniq',
    });
  });
  await knex.schema.createTable('comparisons', table => {
    table.comment(
      'Commits between two revisions, as the host of the repository tells',
    );
    table.text('repository').notNullable().comment('Host and path, lower case');
    table.text('base').notNullable().comment('Revision that was there before');
    table.text('head').notNullable().comment('Revision that was deployed');
    table
      .specificType('change_ids', 'text[]')
      .comment(
        'Commits of the head that the base has not, newest first; null when the host cannot tell',
      );
    table.text('reason').comment('Why the host cannot tell; null when it does');
    table.dateTime('compared_at').notNullable().defaultTo(knex.fn.now());
    // The head first: figures look for what was deployed.
    table.primary(['repository', 'head', 'base']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('comparisons');
  await knex.schema.dropTable('reconciliation_streams');
};
