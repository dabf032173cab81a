import { expect, type APIRequestContext, type Page } from '@playwright/test';
import type { PersonaId } from './personas.mjs';

/** A Backstage token of a persona, as the app itself gets it. */
export async function tokenOf(request: APIRequestContext, persona: PersonaId) {
  const response = await request.post('/api/auth/personas/refresh', {
    headers: {
      'X-Requested-With': 'XMLHttpRequest',
      'X-Boardwalk-Persona': persona,
    },
  });
  expect(response.status()).toBe(200);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token as string;
}

export async function headersOf(
  request: APIRequestContext,
  persona: PersonaId,
) {
  return { Authorization: `Bearer ${await tokenOf(request, persona)}` };
}

/** Registers a location without the form, as an application developer. */
export async function registerLocation(page: Page, target: string) {
  const response = await page.request.post('/api/catalog/locations', {
    headers: await headersOf(page.request, 'application-developer'),
    data: { type: 'url', target },
  });
  expect(response.status(), await response.text()).toBe(201);
}
