import { test as base, expect } from '@playwright/test';
import { statePath, type PersonaId } from './personas.mjs';
import { watchForErrors, type ErrorWatch } from './watchForErrors';

type Fixtures = {
  /** Who uses the browser; `null` is nobody. Set it with `test.use`. */
  persona: PersonaId | null;
  /** What went wrong in the page; the test fails at its end if anything did. */
  errors: ErrorWatch;
};

export const test = base.extend<Fixtures>({
  persona: ['application-developer', { option: true }],
  storageState: async ({ persona }, use) =>
    use(persona ? statePath(persona) : undefined),
  errors: [
    async ({ context }, use) => {
      const watch = watchForErrors(context);
      await use(watch);
      expect(watch.unexpected(), 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
