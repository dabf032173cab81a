import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../lib/problem.mjs';

const PATIENCE_MS = 240_000;
const TEMPLATE = 'template:default/node-service';
const TEAM = 'checkout';

/** @typedef {import('../bench/portalClient.mjs').PersonaClient} PersonaClient */

/** @param {() => Promise<unknown>} isTrue @param {string} what */
async function until(isTrue, what) {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Problem(`${what} did not come in time.`);
    await sleep(100);
  }
}

/**
 * Starts a template, and waits until it is writing the repository.
 * @param {PersonaClient} client
 * @param {string} name of the new service
 * @returns {Promise<{ id: string, name: string }>}
 */
export async function startRun(client, name) {
  for (const entity of [
    'template/default/node-service',
    `group/default/${TEAM}`,
  ])
    await until(
      async () =>
        (
          await client.ask(`/api/catalog/entities/by-name/${entity}`)
        ).ok,
      entity,
    );
  const { id } = await client.post('/api/scaffolder/v2/tasks', {
    templateRef: TEMPLATE,
    values: { name, owner: `group:default/${TEAM}` },
  });
  await until(async () => {
    const events = await client.read(`/api/scaffolder/v2/tasks/${id}/events`);
    return events.some(
      (/** @type {any} */ { body }) =>
        body.stepId === 'publish' && body.status === 'processing',
    );
  }, 'The step that publishes');
  return { id, name };
}

/**
 * Waits for the end of a run, and counts what it made.
 * @param {PersonaClient} client
 * @param {{ id: string, name: string }} run
 */
export async function finishedRun(client, { id, name }) {
  let status;
  await until(async () => {
    ({ status } = await client.read(`/api/scaffolder/v2/tasks/${id}`));
    return !['open', 'processing'].includes(status);
  }, 'The end of the run');
  if (status !== 'completed') {
    const events = await client.read(`/api/scaffolder/v2/tasks/${id}/events`);
    const lines = events.map((/** @type {any} */ { body }) => body.message);
    throw new Problem(['The run did not go on.', ...lines].join('\n'));
  }
  const { items: commits } = await client.read(
    `/api/git/v1/repositories/${TEAM}/${name}/commits`,
  );
  const entities = await client.read(
    `/api/catalog/entities?filter=kind=component,metadata.name=${name}`,
  );
  return { status, commits: commits.length, entities: entities.length };
}
