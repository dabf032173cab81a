// @ts-check

/**
 * What runs of golden paths made, so that those that fail can be cleaned up. A few
 * rows for each run; in the schema of the scaffolder, whose own migrations are kept
 * apart by another table of names.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('boardwalk_run_resources', table => {
    table.comment('What runs of golden paths made outside their workspace');
    table.text('task_id').notNullable().comment('Run of the scaffolder');
    table
      .text('kind')
      .notNullable()
      .comment(
        'repository, external-repository, branch, location or onboarding',
      );
    table
      .text('ref')
      .notNullable()
      .comment('Slug of a repository, address of a location, entity ref');
    table
      .text('state')
      .notNullable()
      .comment('making, made, kept, removed or left');
    table.text('detail').comment('First commit, or id of a location');
    table.text('note').comment('Why it was left, for people');
    table
      .dateTime('created_at')
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('Before it was made');
    table.primary(['task_id', 'kind', 'ref']);
  });
  // One run at a time makes a thing, so what a crash left half made is whose row it is.
  await knex.raw(
    `CREATE UNIQUE INDEX boardwalk_run_resources_maker_idx
         ON boardwalk_run_resources (kind, ref)
      WHERE state IN ('making', 'made')`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('boardwalk_run_resources');
};
