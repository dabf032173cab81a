import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { portalUrl } from './environment.mjs';
import { launchBrowser } from './launch.mjs';
import { PAGES } from './support/pages.mjs';
import { PERSONAS } from './support/personas.mjs';
import { signIn } from './support/signIn.mjs';

/*
 * Takes a picture of every page of a running portal, in both themes and three
 * widths, for people to look at:
 *
 *   node screenshots.mjs [folder] [part of a page's name]
 */

const [folder = 'results/screenshots', only = ''] = process.argv.slice(2);
const THEMES = ['light', 'dark'];
const WIDTHS = [1440, 1024, 320];

const url = portalUrl();
const target = resolve(folder);
await mkdir(target, { recursive: true });

const browser = await launchBrowser();
try {
  const states = await signedInStates();
  for (const colorScheme of THEMES) {
    for (const width of WIDTHS) {
      for (const entry of PAGES.filter(({ name }) => name.includes(only))) {
        await takePicture(entry, { colorScheme, width, states });
      }
    }
  }
} finally {
  await browser.close();
}

async function signedInStates() {
  const states = {};
  for (const { id, name } of PERSONAS) {
    const context = await browser.newContext();
    await signIn(await context.newPage(), name, url);
    states[id] = await context.storageState();
    await context.close();
  }
  return states;
}

async function takePicture(entry, { colorScheme, width, states }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
    storageState: entry.signedOut
      ? undefined
      : states[entry.persona ?? 'application-developer'],
  });
  const page = await context.newPage();
  const name = `${entry.name.replace(/ /g, '-')}-${colorScheme}-${width}.png`;
  let note = '';
  try {
    await page.goto(new URL(entry.path, url).href);
    await entry
      .ready(page)
      .waitFor({ timeout: 15_000 })
      .catch(() => {
        note = ' (what should be on it did not appear)';
      });
    // Pictures and late requests: a reader would wait for them too.
    await page.waitForLoadState('networkidle').catch(() => {});
    await page.screenshot({ path: join(target, name), fullPage: true });
  } finally {
    await context.close();
  }
  process.stdout.write(`${name}${note}\n`);
}
