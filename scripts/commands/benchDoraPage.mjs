import { ensureAppBuilt } from '../lib/build/app.mjs';
import { benchDoraPage as bench } from '../bench/doraPage.mjs';

/** @type {import('./table.mjs').Command} */
export async function benchDoraPage({ steps, args }) {
  await ensureAppBuilt(steps);
  return (await bench({ steps, args })) ? 0 : 1;
}
