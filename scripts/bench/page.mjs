import { readFile } from 'node:fs/promises';
import { portalUrl } from '../../e2e-tests/environment.mjs';
import { launchBrowser } from '../../e2e-tests/launch.mjs';
import { pageNamed } from '../../e2e-tests/support/pages.mjs';
import { PERSONAS } from '../../e2e-tests/support/personas.mjs';
import { signIn } from '../../e2e-tests/support/signIn.mjs';
import { median, overBudget } from './page/budget.mjs';
import { measurePage } from './page/measurePage.mjs';
import { fileTable, pageTable } from './page/report.mjs';

const RUNS = 3;

/** Pages as the budget calls them, and as the page registry does. */
const MEASURED = {
  'sign-in': 'sign-in',
  home: 'home',
  catalog: 'catalog',
  entity: 'entity',
  docs: 'docs page',
};

/**
 * Measures pages of a running portal: bytes over the wire, requests, and time
 * to interactive, with a cold cache; the median of three runs counts. The same
 * pages with gzip alone, which is what a server without precompressed files
 * would send, are the baseline of the same run.
 *
 * @param {{ url: string, print: (line: string) => void }} options
 * @returns {Promise<boolean>} whether all pages keep their budget
 */
export async function benchPages({ url, print }) {
  const file = new URL('./page-budget.json', import.meta.url);
  const budget = JSON.parse(await readFile(file, 'utf8'));
  const browser = await launchBrowser();
  try {
    const state = await signedInState(browser, url);
    const measured = {};
    const baseline = {};
    for (const [name, page] of Object.entries(MEASURED)) {
      const { path, ready, signedOut } = pageNamed(page);
      const options = {
        url: new URL(path, url).href,
        ready,
        state: signedOut ? undefined : state,
      };
      const runs = [];
      for (let run = 0; run < RUNS; run++) {
        runs.push(await measurePage(browser, options));
      }
      measured[name] = median(runs);
      baseline[name] = await measurePage(browser, {
        ...options,
        encodings: ['gzip'],
      });
    }
    pageTable(measured, baseline).forEach(print);
    print('');
    print('Heaviest files of home:');
    fileTable(measured.home.files).forEach(print);

    const broken = overBudget(measured, budget);
    print('');
    broken.forEach(line => print(`Over budget: ${line}`));
    if (!broken.length) print('All pages keep their budget.');
    return broken.length === 0;
  } finally {
    await browser.close();
  }
}

async function signedInState(browser, url) {
  const context = await browser.newContext();
  await signIn(await context.newPage(), PERSONAS[0].name, url);
  const state = await context.storageState();
  await context.close();
  return state;
}

if (import.meta.main ?? process.argv[1]?.endsWith('page.mjs')) {
  const ok = await benchPages({
    url: portalUrl(),
    print: line => process.stdout.write(`${line}\n`),
  });
  process.exitCode = ok ? 0 : 1;
}
