import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const VARIABLES = [
  'BOARDWALK_BROWSER',
  'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH',
  'CHROME_PATH',
];

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
];

/** The browser named by an environment variable, if one is. */
export function fromEnvironment(env) {
  const variable = VARIABLES.find(name => env[name]);
  return variable && { variable, executablePath: env[variable] };
}

/** Paths of the Chrome and Chromium installed here, best first. */
export function installed({
  platform = process.platform,
  path = process.env.PATH ?? '',
  home = process.env.HOME ?? '',
} = {}) {
  const candidates =
    platform === 'darwin'
      ? ['/Applications', join(home, 'Applications')].flatMap(folder =>
          MAC_APPS.map(app => join(folder, app)),
        )
      : COMMANDS.flatMap(command =>
          path
            .split(delimiter)
            .filter(Boolean)
            .map(folder => join(folder, command)),
        );
  return [...new Set(candidates)].filter(isExecutable);
}

/** The Chromium that `playwright install` downloads, when it did. */
export function fromPlaywright() {
  return [chromium.executablePath()].filter(path => path && isExecutable(path));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
