import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntilLoaded } from '../catalog/portal.mjs';
import { createClient } from './httpClient.mjs';
import { ENTITIES, writeOrganisation } from './organisation.mjs';
import { startPortal } from './portal.mjs';

/** The first start makes the tables, and reads teams and services. */
export function fillCatalog({ steps, database, folder, portalDir }) {
  return steps.run('Fill the catalog', async step => {
    writeOrganisation(folder);
    const portal = await startPortal({
      connection: database.connection,
      folder,
      dataDir: portalDir,
    });
    try {
      await waitUntilLoaded(database.connection, ENTITIES, done =>
        step.progress(`${done} of ${ENTITIES} entities`),
      );
    } finally {
      await portal.stop();
    }
  });
}

/**
 * Starts a portal, waits until it has looked at the catalog and rests.
 * `bench.demo`: with the demo organisation, whose people can sign in.
 */
export async function withPortal(bench, work) {
  const { steps, database, folder, portalDir, connections, demo } = bench;
  const portal = await steps.run('Start the portal', async step => {
    const started = await startPortal({
      connection: database.connection,
      folder,
      dataDir: portalDir,
      demo,
    });
    try {
      // The look comes three seconds after the start, and takes a moment.
      await sleep(8_000);
      await database.settle(step);
    } catch (error) {
      await started.stop();
      throw error;
    }
    return started;
  });
  const client = createClient(portal, connections);
  try {
    return await work(client, portal);
  } finally {
    client.close();
    await portal.stop();
  }
}
