// @ts-check

/**
 * Surveys: definitions, waves with the tree and the people frozen at opening, what
 * was answered, and what is published of it. Nothing that is kept of an answer has a
 * time, a sequence or a person. Sized for 20 000 people in 2 000 groups: about
 * 40 MB for each wave.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('survey_definitions', table => {
    table.comment('Surveys: questions, scales and wording');
    table.uuid('id').primary().comment('Random');
    table.text('key').notNullable().comment('Name of the survey');
    table.integer('version').notNullable().comment('From 1');
    table.text('title').notNullable().comment('For people');
    table
      .jsonb('content')
      .notNullable()
      .comment('The whole definition; never changed once a wave uses it');
    table
      .text('state')
      .notNullable()
      .defaultTo('active')
      .comment('active, or retired: not for new waves');
    table.unique(['key', 'version'], {
      indexName: 'survey_definitions_key_version_uniq',
    });
  });

  await knex.schema.createTable('survey_waves', table => {
    table.comment('Waves: one definition asked of one audience');
    table.uuid('id').primary().comment('Random');
    table
      .uuid('definition_id')
      .notNullable()
      .references('survey_definitions.id')
      .comment('What is asked');
    table.text('title').notNullable().comment('For people');
    table
      .text('kind')
      .notNullable()
      .comment('scheduled, baseline, or event: a batch of micro-prompts');
    table
      .text('state')
      .notNullable()
      .defaultTo('draft')
      .comment('draft, open, closing, published or void');
    table.text('prompt').comment('Key of the micro-prompt; for event only');
    table
      .specificType('modules', 'text[]')
      .notNullable()
      .comment('Keys of the optional modules asked');
    table
      .specificType('audience', 'text[]')
      .notNullable()
      .comment('Refs of groups whose members, and those below, are invited');
    table
      .specificType('k_headline', 'smallint')
      .notNullable()
      .comment('People that index, sub-scales and satisfaction need');
    table
      .specificType('k_items', 'smallint')
      .notNullable()
      .comment('People that single questions need');
    table
      .specificType('k_comments', 'smallint')
      .notNullable()
      .comment('People that distributions and comments need');
    table
      .dateTime('opens_at')
      .comment('When a draft opens by itself; null: by hand');
    table.dateTime('opened_at').comment('When it was opened');
    table.dateTime('closes_at').notNullable().comment('When answering ends');
    table.dateTime('published_at').comment('When results came to be');
    table.dateTime('voided_at').comment('When it became void');
    table
      .text('void_reason')
      .comment('too-few-answers, or voided: by a person');
    table
      .specificType('reminders_sent', 'smallint')
      .notNullable()
      .defaultTo(0)
      .comment('Rounds of reminders, 0 to 2');
    table.integer('invited').comment('People invited; null before opening');
    table.integer('answered').comment('People who answered; null until closed');
    table
      .specificType('organisation_median', 'numeric')
      .comment('Median index of the published groups; null for fewer than 3');
    table
      .boolean('demo')
      .notNullable()
      .defaultTo(false)
      .comment('Part of the demo organisation');
    table
      .dateTime('created_at')
      .notNullable()
      .comment('When the draft was made');
    table.index(['state'], 'survey_waves_state_idx');
  });

  await knex.schema.createTable('wave_groups', table => {
    table.comment('The tree of groups of a wave, as it was at opening');
    table.uuid('wave_id').notNullable().comment('The wave');
    table.text('group_ref').notNullable().comment('Entity ref, lower case');
    table.text('parent_ref').comment('Group above; null for the top one');
    table.text('title').notNullable().comment('For people');
    table
      .integer('invited')
      .notNullable()
      .comment('Different people in the group and all below');
    table
      .integer('answered')
      .comment(
        'Of those, who answered; null until closed, and below the threshold',
      );
    table
      .date('adopted_on')
      .comment('Since when it uses the platform, as the catalog had it');
    table.primary(['wave_id', 'group_ref']);
    table.index(['group_ref'], 'wave_groups_group_ref_idx');
    table
      .foreign('wave_id', 'wave_groups_wave_id_fk')
      .references('survey_waves.id')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('wave_members', table => {
    table.comment('People of a wave, as they were at opening. It has no times');
    table.uuid('wave_id').notNullable().comment('The wave');
    table.text('user_ref').notNullable().comment('Entity ref, lower case');
    table
      .specificType('group_refs', 'text[]')
      .notNullable()
      .comment('Their own groups in the tree');
    table
      .boolean('invited')
      .notNullable()
      .comment('May answer; of event waves those who were prompted');
    table
      .boolean('responded')
      .comment('Took part; erased 30 days after publishing');
    table
      .boolean('opted_out')
      .comment('Said not this time; erased like the above');
    table.primary(['wave_id', 'user_ref']);
    table.index(['user_ref'], 'wave_members_user_ref_idx');
    table
      .foreign('wave_id', 'wave_members_wave_id_fk')
      .references('survey_waves.id')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('staged_responses', table => {
    table.comment('Answers of waves that are open. Emptied at each close');
    table.uuid('id').primary().comment('Random');
    table.uuid('wave_id').notNullable().comment('The wave');
    table.text('home_group_ref').notNullable().comment('Group they picked');
    table.text('recent').notNullable().comment('Option of the screener');
    table.jsonb('answers').notNullable().comment('Box by key of the question');
    table.index(['wave_id'], 'staged_responses_wave_id_idx');
  });

  await knex.schema.createTable('staged_comments', table => {
    table.comment('Comments of waves that are open. Emptied at each close');
    table.uuid('id').primary().comment('Random; not that of the answers');
    table.uuid('wave_id').notNullable().comment('The wave');
    table.text('home_group_ref').notNullable().comment('Group they picked');
    table.text('body').notNullable().comment('As written');
    table.index(['wave_id'], 'staged_comments_wave_id_idx');
  });

  await knex.schema.createTable('responses', table => {
    table.comment(
      'Answers of closed waves, shuffled: all of a wave written at once, by cell',
    );
    table.uuid('id').primary().comment('Random');
    table.uuid('wave_id').notNullable().comment('The wave');
    table
      .text('cell_ref')
      .notNullable()
      .comment('Cell of the plan: the finest crowd that figures tell of');
    table
      .boolean('eligible')
      .notNullable()
      .comment('The last change is recent enough to count in the index');
    table.jsonb('answers').notNullable().comment('Box by key of the question');
    table.index(['wave_id', 'cell_ref'], 'responses_wave_id_cell_ref_idx');
    table
      .foreign('wave_id', 'responses_wave_id_fk')
      .references('survey_waves.id')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('comments', table => {
    table.comment('Comments of closed waves, by a group with enough answers');
    table.uuid('id').primary().comment('Random');
    table.uuid('wave_id').notNullable().comment('The wave');
    table
      .text('group_ref')
      .notNullable()
      .comment('Nearest group with enough answers');
    table.text('body').notNullable().comment('As written');
    table
      .text('state')
      .notNullable()
      .defaultTo('visible')
      .comment('visible or hidden');
    table.index(['wave_id', 'group_ref'], 'comments_wave_id_group_ref_idx');
    table
      .foreign('wave_id', 'comments_wave_id_fk')
      .references('survey_waves.id')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('wave_results', table => {
    table.comment('All that is published of a wave, rounded. It never changes');
    table.uuid('wave_id').notNullable().comment('The wave');
    table.text('group_ref').notNullable().comment('Group of the tree');
    table.text('metric').notNullable().comment('What the row is about');
    table
      .integer('position')
      .notNullable()
      .comment('Order of the rows of the wave');
    table.boolean('published').notNullable().comment('False: held back');
    table
      .jsonb('figures')
      .notNullable()
      .comment('n, value, intervals and counts; empty where held back');
    table.primary(['wave_id', 'group_ref', 'metric']);
    table
      .foreign('wave_id', 'wave_results_wave_id_fk')
      .references('survey_waves.id')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('wave_comparisons', table => {
    table.comment('Changes since the wave before that asked the same, rounded');
    table.uuid('wave_id').notNullable().comment('The later wave');
    table.uuid('from_wave_id').notNullable().comment('The earlier wave');
    table.text('group_ref').notNullable().comment('Group of both trees');
    table.text('metric').notNullable().comment('As in wave_results');
    table
      .jsonb('figures')
      .notNullable()
      .comment('Difference, interval, p, test and verdict');
    table
      .boolean('flagged')
      .notNullable()
      .comment('Stands after correction for many groups; of the index only');
    table.primary(['wave_id', 'group_ref', 'metric']);
    table.index(['from_wave_id'], 'wave_comparisons_from_wave_id_idx');
    table
      .foreign('wave_id', 'wave_comparisons_wave_id_fk')
      .references('survey_waves.id')
      .onDelete('CASCADE');
    table
      .foreign('from_wave_id', 'wave_comparisons_from_wave_id_fk')
      .references('survey_waves.id')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('load_actions', table => {
    table.comment('What is done about results');
    table.uuid('id').primary().comment('Random');
    table.uuid('wave_id').notNullable().comment('Wave with the result');
    table.text('group_ref').notNullable().comment('Group with the result');
    table.text('metric').notNullable().comment('What it is meant to move');
    table.text('title').notNullable().comment('What is done');
    table.text('owner_ref').notNullable().comment('Entity ref, lower case');
    table
      .text('state')
      .notNullable()
      .defaultTo('open')
      .comment('open, doing, done or dropped');
    table.date('due').comment('By when');
    table.text('url').comment('Where it is tracked');
    table.dateTime('updated_at').notNullable().comment('Last change');
    table
      .boolean('demo')
      .notNullable()
      .defaultTo(false)
      .comment('Part of the demo organisation');
    table.index(['wave_id', 'group_ref'], 'load_actions_wave_id_group_ref_idx');
    table
      .foreign('wave_id', 'load_actions_wave_id_fk')
      .references('survey_waves.id')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('prompt_ledger', table => {
    table.comment('Who is not to be prompted for some time');
    table.text('user_ref').primary().comment('Entity ref, lower case');
    table
      .date('quiet_until')
      .notNullable()
      .comment('First day on which they may be prompted again');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'prompt_ledger',
    'load_actions',
    'wave_comparisons',
    'wave_results',
    'comments',
    'responses',
    'staged_comments',
    'staged_responses',
    'wave_members',
    'wave_groups',
    'survey_waves',
    'survey_definitions',
  ]) {
    await knex.schema.dropTable(table);
  }
};
