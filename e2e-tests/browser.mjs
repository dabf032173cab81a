import {
  fromEnvironment,
  fromPlaywright,
  installed,
} from './browser/local.mjs';
import { unpackChromium } from './browser/unpackChromium.mjs';
import { canStart } from './browser/canStart.mjs';

/**
 * Finds a Chromium that starts on this machine, without ever downloading one:
 * the browser named by the environment, an installed Chrome or Chromium,
 * Playwright's own, then the one that `@sparticuz/chromium` carries inside its
 * npm package (Linux x64).
 *
 * @returns {Promise<{ executablePath: string, source: 'environment' | 'installed' | 'playwright' | 'npm' }>}
 * @throws {Error} with the command that helps when no browser starts. A
 *   browser named by the environment that does not start is an error too:
 *   testing with another one than asked for would be a surprise.
 */
export async function findBrowser(env = process.env) {
  const named = fromEnvironment(env);
  if (named) {
    const { ok, reason } = await canStart(named.executablePath);
    if (ok)
      return { executablePath: named.executablePath, source: 'environment' };
    throw new Error(
      `The browser named by ${named.variable} does not start: ${reason}`,
    );
  }

  const tried = [];
  const candidates = [
    ...installed().map(path => ({ path, source: 'installed' })),
    ...fromPlaywright().map(path => ({ path, source: 'playwright' })),
  ];
  for (const { path, source } of candidates) {
    const { ok, reason } = await canStart(path);
    if (ok) return { executablePath: path, source };
    tried.push(`${path}: ${reason}`);
  }

  try {
    return { executablePath: await unpackChromium(env), source: 'npm' };
  } catch (error) {
    tried.push(`@sparticuz/chromium: ${error.message}`);
  }
  throw new Error(
    [
      'No Chrome or Chromium starts on this machine.',
      ...tried.map(line => `  ${line}`),
      howToInstall(),
    ].join('\n'),
  );
}

function howToInstall(platform = process.platform) {
  return platform === 'darwin'
    ? 'Install one with: brew install --cask google-chrome'
    : 'Install one with: sudo apt-get install -y chromium';
}
