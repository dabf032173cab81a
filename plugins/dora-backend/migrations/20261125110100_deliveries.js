// @ts-check

/**
 * The inbox of webhooks: a delivery is stored as it came before it is answered,
 * then turned into facts. Those that cannot be turned stay, with the reason.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('deliveries', table => {
    table.comment('Webhook deliveries, as received');
    table.specificType('id', 'bigint generated always as identity primary key');
    table
      .text('source')
      .notNullable()
      .comment('Id of the source module, such as github');
    table
      .text('delivery_key')
      .notNullable()
      .comment(
        'Unique for each delivery of the source; redeliveries repeat it',
      );
    table
      .text('event_type')
      .notNullable()
      .comment('As the source calls it; empty when it says none');
    table
      .specificType('body', 'bytea')
      .notNullable()
      .comment('Raw bytes, whose signature was verified');
    table
      .jsonb('headers')
      .notNullable()
      .comment('Headers that the source module reads; never credentials');
    table.text('state').notNullable().comment('pending, done, ignored or dead');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('How often it was tried');
    table
      .text('error')
      .comment('Why it is dead or ignored, or was not done yet');
    table.integer('events').comment('Events that came out of it');
    table.dateTime('received_at').notNullable().defaultTo(knex.fn.now());
    table.dateTime('processed_at').comment('When it was last tried');
    table.unique(['source', 'delivery_key'], {
      indexName: 'deliveries_source_key_uniq',
    });
    table.index(['state', 'id'], 'deliveries_state_id_idx');
    table.index(['source', 'id'], 'deliveries_source_id_idx');
    table.index(
      ['source', 'state', 'received_at'],
      'deliveries_source_state_received_at_idx',
    );
    table.index(['received_at'], 'deliveries_received_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('deliveries');
};
