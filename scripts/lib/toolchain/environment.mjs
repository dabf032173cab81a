import { delimiter, join } from 'node:path';
import { toolchainDir } from '../paths.mjs';

/**
 * The environment of every program we start: our Node and Yarn come first.
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(base = process.env) {
  const bin = join(toolchainDir, 'bin');
  const rest = (base.PATH ?? '').split(delimiter).filter(dir => dir !== bin);
  return {
    ...base,
    PATH: [bin, ...rest].join(delimiter),
    YARN_ENABLE_TELEMETRY: '0',
  };
}
