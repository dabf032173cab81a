import { test } from '@playwright/test';
import { PERSONAS, statePath } from './support/personas.mjs';
import { signIn } from './support/signIn.mjs';

for (const persona of PERSONAS) {
  test(`sign in as ${persona.name} for the tests that follow`, async ({
    page,
  }) => {
    await signIn(page, persona.name);
    await page.context().storageState({ path: statePath(persona.id) });
  });
}
