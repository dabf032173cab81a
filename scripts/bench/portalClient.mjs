import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../lib/problem.mjs';

const PATIENCE_MS = 300_000;

/**
 * Asks a portal as one of the demo's personas. A portal that has just started reads
 * its catalog first, so signing in is tried again.
 *
 * @param {string} url of the portal
 * @param {import('../../e2e-tests/support/personas.mjs').PersonaId} persona
 */
export async function createPersonaClient(url, persona) {
  let response;
  await until(async () => {
    response = await fetch(`${url}/api/auth/personas/refresh`, {
      method: 'POST',
      headers: {
        'X-Requested-With': 'XMLHttpRequest',
        'X-Boardwalk-Persona': persona,
      },
    }).catch(() => undefined);
    return response?.ok;
  }, `${persona} could not sign in.`);
  const { backstageIdentity } = await response.json();
  const headers = { Authorization: `Bearer ${backstageIdentity.token}` };
  /** @param {string} path @param {RequestInit} [init] */
  const ask = (path, init) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: {
        ...headers,
        ...(init?.body ? { 'Content-Type': 'application/json' } : {}),
      },
    });
  return {
    ask,
    /** @param {string} path @param {RequestInit} [init] @returns {Promise<any>} */
    async read(path, init) {
      const answer = await ask(path, init);
      if (!answer.ok) {
        throw new Problem(
          `${init?.method ?? 'GET'} ${path} answered ${
            answer.status
          }: ${await answer.text()}`,
        );
      }
      return answer.json();
    },
    /** @param {string} path @param {unknown} body @returns {Promise<any>} */
    post(path, body) {
      return this.read(path, { method: 'POST', body: JSON.stringify(body) });
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof createPersonaClient>>} PersonaClient */

/**
 * Waits until the demo's deliveries are computed, which a new portal does in the
 * background, and until an entity is in the catalog.
 *
 * @param {PersonaClient} client
 * @param {string} entity `<kind>/<namespace>/<name>`
 */
export async function untilSettled(client, entity) {
  await until(
    async () =>
      (
        await client.ask(`/api/catalog/entities/by-name/${entity}`)
      ).ok,
    `${entity} did not come into the catalog.`,
  );
  await until(async () => {
    const answer = await client.ask(
      '/api/dora/v1/metrics?from=2026-01-01&to=2026-02-01&granularity=none',
    );
    if (!answer.ok) return false;
    const { pendingServices, metrics } = await answer.json();
    return pendingServices === 0 && metrics.deploymentFrequency.deployments > 0;
  }, 'The deliveries of the demo were not computed.');
}

/** @param {() => Promise<boolean>} isTrue @param {string} otherwise */
async function until(isTrue, otherwise) {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Problem(`${otherwise} It took too long.`);
    await sleep(500);
  }
}
