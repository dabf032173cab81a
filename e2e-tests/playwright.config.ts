import { defineConfig } from '@playwright/test';
import { portalUrl } from './environment.mjs';
import { BROWSER_ARGS } from './launch.mjs';

const report = process.env.BOARDWALK_E2E_REPORT;

export default defineConfig({
  testDir: '.',
  outputDir: 'results/artifacts',
  globalSetup: './support/globalSetup.ts',
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: portalUrl(),
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Screenshots and scans see the end of a transition, not its middle.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of each step costs time: where tests are tried again, only then.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Found by the global set-up, before any worker reads this file.
      executablePath: process.env.BOARDWALK_BROWSER,
      args: BROWSER_ARGS,
    },
  },
  projects: [
    { name: 'sign-in', testMatch: /signIn\.setup\.ts/ },
    {
      name: 'portal',
      testMatch: /.*\.spec\.ts/,
      testIgnore: /outage\.spec\.ts/,
      dependencies: ['sign-in'],
    },
    // It starts a portal of its own: not beside the first pages of the other one.
    {
      name: 'outage',
      testMatch: /outage\.spec\.ts/,
      dependencies: ['sign-in'],
    },
  ],
});
