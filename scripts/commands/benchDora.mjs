import { benchDora as bench } from '../bench/dora.mjs';

/** @type {import('./table.mjs').Command} */
export async function benchDora({ steps, args }) {
  return (await bench({ steps, args })) ? 0 : 1;
}
