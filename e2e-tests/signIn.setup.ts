import { test } from '@playwright/test';
import { PERSONAS, statePath } from './support/personas.mjs';
import { signIn } from './support/signIn.mjs';

/** A portal that has just started reads, builds and computes much at once. */
const PATIENCE_MS = 120_000;

for (const persona of PERSONAS) {
  test(`sign in as ${persona.name} for the tests that follow`, async ({
    page,
  }) => {
    test.setTimeout(2 * PATIENCE_MS);
    page.setDefaultTimeout(PATIENCE_MS);
    page.setDefaultNavigationTimeout(PATIENCE_MS);
    await signIn(page, persona.name);
    await page.context().storageState({ path: statePath(persona.id) });
  });
}
