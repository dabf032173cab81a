import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../lib/problem.mjs';

const TEMPLATE = 'template:default/node-service';
const PATIENCE_MS = 120_000;
const LOOK_MS = 50;

/**
 * Creates a service as the form does, and waits until it is in the catalog and its
 * documentation can be read.
 *
 * @param {import('../portalClient.mjs').PersonaClient} client
 * @param {{ name: string, owner: string }} answers
 * @returns {Promise<{ registered: number, documented: number }>} milliseconds since
 *   the click on Create
 */
export async function createService(client, { name, owner }) {
  const start = performance.now();
  const since = () => performance.now() - start;
  const { id } = await client.post('/api/scaffolder/v2/tasks', {
    templateRef: TEMPLATE,
    values: { name, owner },
  });
  await until(async () => {
    const { status } = await client.read(`/api/scaffolder/v2/tasks/${id}`);
    if (status === 'failed' || status === 'cancelled')
      throw new Problem(`The run for ${name} ${status}.`);
    return status === 'completed';
  }, `the run for ${name}`);
  await until(
    async () =>
      (
        await client.ask(
          `/api/catalog/entities/by-name/component/default/${name}`,
        )
      ).ok,
    `${name} in the catalog`,
  );
  const registered = since();
  // Answers when the documentation is built, or was already.
  const sync = await client.ask(`/api/techdocs/sync/default/component/${name}`);
  await sync.text();
  await until(
    async () =>
      (
        await client.ask(
          `/api/techdocs/static/docs/default/component/${name}/index.html`,
        )
      ).ok,
    `the documentation of ${name}`,
  );
  return { registered, documented: since() };
}

/** @param {() => Promise<boolean>} isTrue @param {string} what */
async function until(isTrue, what) {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Problem(`${what} took too long.`);
    await sleep(LOOK_MS);
  }
}
