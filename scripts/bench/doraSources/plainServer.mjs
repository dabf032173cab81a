/**
 * What one would write first: a server of Node that stores each request by one
 * INSERT and answers when that is committed. It checks no signature and reads
 * nothing. Started by the benchmark; the connection comes in the environment.
 */
import { createServer } from 'node:http';
import process from 'node:process';
import pg from 'pg';

/** As many connections as the portal has for a plugin. */
const CONNECTIONS = 10;

const pool = new pg.Pool({
  ...JSON.parse(process.env.BENCH_CONNECTION),
  max: CONNECTIONS,
});
await pool.query(`CREATE TABLE plain_deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_key text NOT NULL UNIQUE,
  event_type text NOT NULL,
  body bytea NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now())`);

const server = createServer((req, res) => {
  const chunks = [];
  req.on('data', chunk => chunks.push(chunk));
  req.on('end', async () => {
    try {
      await pool.query(
        'INSERT INTO plain_deliveries (delivery_key, event_type, body) VALUES ($1, $2, $3)',
        [
          req.headers['x-github-delivery'],
          req.headers['x-github-event'],
          Buffer.concat(chunks),
        ],
      );
      res.writeHead(202).end();
    } catch {
      res.writeHead(503).end();
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: server.address().port });
});
process.on('disconnect', () => process.exit(0));
