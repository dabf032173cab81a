// @ts-check

/**
 * A row per documented entity, so the table stays small; its widest column is
 * bounded by the writer to some hundred problems.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('boardwalk_docs_health', table => {
    table.comment('How the last attempt to build the docs of an entity ended');
    table.text('entity_ref').primary().comment('Full and lower-case');
    table
      .text('state')
      .notNullable()
      .comment('Of the last attempt: ok or failed');
    table
      .dateTime('attempted_at')
      .notNullable()
      .comment('When the last attempt ended');
    table.text('engine').notNullable().comment('native or mkdocs');
    table
      .text('error_message')
      .comment('Why the last attempt failed; null when it did not');
    table
      .text('error_file')
      .comment('File below the source root that the failure is about');
    table.integer('error_line').comment('Line of that file, from 1');
    table
      .dateTime('built_at')
      .comment('When docs were last built; null when they never were');
    table
      .integer('duration_ms')
      .comment('How long that build took, from fetching the source');
    table.integer('pages').comment('Pages of that build; null for MkDocs');
    table
      .dateTime('source_modified_at')
      .comment('When the newest page of that build was last changed');
    table
      .text('source_etag')
      .comment('Version of the source that was built, as its host names it');
    table
      .integer('problem_total')
      .notNullable()
      .defaultTo(0)
      .comment('Problems of that build, those not kept in problems included');
    table
      .jsonb('problem_counts')
      .notNullable()
      .defaultTo('{}')
      .comment('Number of problems by kind');
    table
      .jsonb('problems')
      .notNullable()
      .defaultTo('[]')
      .comment('The first problems, each with kind, file, line and message');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('boardwalk_docs_health');
};
