import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to, as an absolute path. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(
  /\/$/,
  '',
);

/** Fetched programs and the stamps of what was installed and built; ignored by git. */
export const toolchainDir = join(root, '.toolchain');

/** @param {string[]} parts path below the checkout */
export const fromRoot = (...parts) => join(root, ...parts);
