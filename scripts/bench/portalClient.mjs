import { Problem } from '../lib/problem.mjs';

/**
 * Asks a portal as one of the demo's personas.
 *
 * @param {string} url of the portal
 * @param {import('../../e2e-tests/support/personas.mjs').PersonaId} persona
 */
export async function createPersonaClient(url, persona) {
  const response = await fetch(`${url}/api/auth/personas/refresh`, {
    method: 'POST',
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      'X-Boardwalk-Persona': persona,
    },
  });
  if (!response.ok) throw new Problem(`${persona} could not sign in.`);
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
