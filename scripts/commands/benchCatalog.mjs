import { benchCatalog as bench } from '../bench/catalog.mjs';

/** @type {import('./table.mjs').Command} */
export async function benchCatalog({ steps }) {
  return (await bench({ steps })) ? 0 : 1;
}
