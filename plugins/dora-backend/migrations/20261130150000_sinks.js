// @ts-check

/**
 * What sinks are to be told. A row is written in the transaction of the event
 * that it tells of, and stays, without the event, for as long as the same thing
 * could be planned again. Empty where no sink is configured.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sinks', table => {
    table.comment('Who is told what the engine learns, and how that goes');
    table.text('id').primary().comment('Id of the sink, such as cdevents');
    table
      .text('holder')
      .comment('The backend that sends at the moment; null when none does');
    table
      .dateTime('held_until')
      .comment('When another backend may take over from a holder');
    table
      .dateTime('paused_until')
      .comment('Nothing is sent before, as the sink takes nothing');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('How often in a row it took nothing');
    table.text('error').comment('Why it took nothing; null when it last did');
    table.dateTime('sent_at').comment('When it last took something');
  });
  await knex.schema.createTable('outgoing_messages', table => {
    table.comment('What sinks are to be told, and were told lately');
    table.specificType('id', 'bigint generated always as identity primary key');
    table.text('sink').notNullable().comment('Id of the sink');
    table
      .text('message_key')
      .notNullable()
      .comment('Tells messages of the sink apart');
    table
      .text('subject')
      .notNullable()
      .comment('Messages of one subject are sent in the order of ids');
    table.text('kind').notNullable().comment('As the sink calls it');
    table.dateTime('occurred_at').notNullable().comment('UTC');
    table
      .text('event')
      .comment('The event as JSON, without its changes; null once it was sent');
    table.text('state').notNullable().comment('pending, sent or dead');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('How often it was refused');
    table.text('error').comment('Why it was refused');
    table.dateTime('created_at').notNullable().defaultTo(knex.fn.now());
    table.dateTime('ended_at').comment('When it was sent or given up');
    table.unique(['sink', 'message_key'], {
      indexName: 'outgoing_messages_sink_key_uniq',
    });
  });
  await knex.raw(
    `create index outgoing_messages_open_idx on outgoing_messages (sink, state, id)
      where state <> 'sent'`,
  );
  await knex.raw(
    `create index outgoing_messages_sent_idx on outgoing_messages (sink, ended_at)
      where state = 'sent'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outgoing_messages');
  await knex.schema.dropTable('sinks');
};
