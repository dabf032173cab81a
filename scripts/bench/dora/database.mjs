import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../../lib/postgres/client.mjs';
import { Problem } from '../../lib/problem.mjs';

const SETTLE_LIMIT = 1_800_000;

/** @typedef {{ progress: (text: string) => void }} Step */

/** The tables of the engine, beside the portal. */
export class BenchDatabase {
  /** @param {import('../../lib/postgres/client.mjs').Connection} connection */
  constructor(connection) {
    this.connection = connection;
  }

  query(work) {
    return withClient(this.connection, async client => {
      await client.query('SET search_path = dora');
      return work(client);
    });
  }

  countDeployments() {
    return this.query(async client => {
      const { rows } = await client.query(
        'SELECT count(*)::int AS n FROM deployments',
      );
      return rows[0].n;
    });
  }

  /** The name under which the service reports. @param {string} ref */
  keyOf(ref) {
    return this.query(async client => {
      const { rows } = await client.query(
        'SELECT id FROM service_keys WHERE key = $1',
        [ref],
      );
      return rows[0].id;
    });
  }

  /** Figures taken without waiting for the disk would be worth nothing. */
  async checkDurable() {
    await this.query(async client => {
      const { rows } = await client.query(
        `SELECT current_setting('fsync') AS fsync,
                current_setting('synchronous_commit') AS commit`,
      );
      if (rows[0].fsync !== 'on' || rows[0].commit !== 'on')
        throw new Problem('The database does not wait for the disk.');
    });
  }

  /** Waits until all figures are computed. @param {Step} step */
  settle(step) {
    const end = Date.now() + SETTLE_LIMIT;
    return this.query(async client => {
      for (;;) {
        const { services, cells } = await waiting(client);
        if (services + cells === 0) return;
        step.progress(`${services} services and ${cells} cells to go`);
        if (Date.now() > end)
          throw new Problem('The figures were not computed in time.');
        await sleep(500);
      }
    });
  }

  /** Tells how far the figures are while something computes them. @param {Step} step */
  async watch(step, work) {
    let over = false;
    const ended = work.finally(() => {
      over = true;
    });
    await this.query(async client => {
      while (!over) {
        const { services, cells } = await waiting(client);
        step.progress(`${services} services and ${cells} cells to go`);
        await Promise.race([sleep(1_000), ended]);
      }
    });
    await ended;
  }
}

async function waiting(client) {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM dirty_services) AS services,
            (SELECT count(*)::int FROM dirty_cells) AS cells`,
  );
  return rows[0];
}
