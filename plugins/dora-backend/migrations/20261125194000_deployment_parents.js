// @ts-check

/**
 * Sources, names and environments of deployments are checked once for each
 * statement instead of once for each row: three foreign keys were more than half
 * of what storing a deployment cost. What holds is the same. Who adds deployments
 * locks each of their parents against deletion until the transaction ends, and
 * is refused when one is missing; who deletes a parent waits for those, and is
 * refused while it has deployments. Both with the code of a foreign key.
 */
const PARENTS = {
  source_id: 'sources',
  key_id: 'service_keys',
  environment_id: 'environments',
};

const lockParents = Object.entries(PARENTS)
  .map(
    ([column, table]) => `
      SELECT count(*) INTO found FROM (
        SELECT FROM ${table}
         WHERE id IN (SELECT ${column} FROM added)
         ORDER BY id FOR KEY SHARE) AS locked;
      SELECT count(*) INTO wanted FROM (
        SELECT DISTINCT ${column} FROM added) AS parents;
      IF found < wanted THEN
        RAISE foreign_key_violation
          USING MESSAGE = '${column} of a deployment is not in ${table}';
      END IF;`,
  )
  .join('');

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const column of Object.keys(PARENTS))
    await knex.raw(
      `ALTER TABLE deployments DROP CONSTRAINT deployments_${column}_foreign`,
    );
  // Each statement of a function sees what was committed before it began, as
  // the checks of a foreign key do.
  await knex.raw(`
    CREATE FUNCTION deployments_lock_parents() RETURNS trigger
    LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE found bigint; wanted bigint;
    BEGIN ${lockParents}
      RETURN NULL;
    END $$`);
  await knex.raw(`
    CREATE TRIGGER deployments_lock_parents AFTER INSERT ON deployments
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION deployments_lock_parents()`);
  await knex.raw(`
    CREATE FUNCTION deployments_keep_parents() RETURNS trigger
    LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      RAISE foreign_key_violation
        USING MESSAGE = 'a deployment stays with its source, name and environment';
    END $$`);
  const changed = Object.keys(PARENTS)
    .map(column => `OLD.${column} <> NEW.${column}`)
    .join(' OR ');
  await knex.raw(`
    CREATE TRIGGER deployments_keep_parents
    AFTER UPDATE OF ${Object.keys(PARENTS).join(', ')} ON deployments
    FOR EACH ROW WHEN (${changed})
    EXECUTE FUNCTION deployments_keep_parents()`);
  await knex.raw(`
    CREATE FUNCTION deployments_refuse_orphans() RETURNS trigger
    LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE used boolean;
    BEGIN
      IF TG_OP = 'TRUNCATE' THEN
        used := EXISTS (SELECT FROM deployments);
      ELSE
        EXECUTE format('SELECT EXISTS (SELECT FROM deployments WHERE %I = $1)',
                       TG_ARGV[0]) INTO used USING OLD.id;
      END IF;
      IF used THEN
        RAISE foreign_key_violation
          USING MESSAGE = format('deployments still refer to %s', TG_TABLE_NAME);
      END IF;
      RETURN NULL;
    END $$`);
  for (const [column, table] of Object.entries(PARENTS)) {
    await knex.raw(`
      CREATE TRIGGER ${table}_refuse_orphans AFTER DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION deployments_refuse_orphans('${column}')`);
    await knex.raw(`
      CREATE TRIGGER ${table}_refuse_orphans_at_once AFTER TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION deployments_refuse_orphans('${column}')`);
    await knex.raw(
      `COMMENT ON COLUMN deployments.${column} IS
         'Row of ${table}; kept by triggers that check a statement at once'`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of ['lock_parents', 'keep_parents', 'refuse_orphans'])
    await knex.raw(`DROP FUNCTION deployments_${name}() CASCADE`);
  for (const [column, table] of Object.entries(PARENTS))
    await knex.schema.alterTable('deployments', child =>
      child.foreign([column]).references(`${table}.id`),
    );
};
