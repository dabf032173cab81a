import { Problem } from '../../lib/problem.mjs';

const DEFAULT = 200_000;
/** What is loaded when the disk is too small for what was asked. */
const FALLBACK = 2_000_000;
/** Bytes that a deployment needs with its five changes, and the room to sort and log them. */
const BYTES_PER_DEPLOYMENT = 6_000;

/**
 * @param {string[]} args
 * @returns {{ n: number, importBytes: number }}
 */
export function readOptions(args) {
  const options = { n: DEFAULT, importBytes: 1_000_000_000 };
  const names = { '--n': 'n', '--import-bytes': 'importBytes' };
  for (let at = 0; at < args.length; at += 2) {
    const name = names[args[at]];
    const value = Number(args[at + 1]?.replace(/_/g, ''));
    if (!name || !Number.isInteger(value) || value < 1_000) {
      throw new Problem(`${args.slice(at, at + 2).join(' ')} is not known.`, {
        advice:
          'Use --n DEPLOYMENTS and --import-bytes BYTES, each at least 1000.',
      });
    }
    options[name] = value;
  }
  return options;
}

/**
 * @param {number} wanted deployments
 * @param {number} freeBytes of the disk
 * @returns {{ n: number, note?: string }} what fits; 10 million need 60 GB
 */
export function fitToDisk(wanted, freeBytes) {
  const needed = wanted * BYTES_PER_DEPLOYMENT;
  if (needed <= freeBytes || wanted <= FALLBACK) return { n: wanted };
  const gigabytes = bytes => `${Math.floor(bytes / 1e9)} GB`;
  return {
    n: FALLBACK,
    note: `${wanted} deployments need ${gigabytes(
      needed,
    )} of disk and ${gigabytes(
      freeBytes,
    )} are free: measuring ${FALLBACK} instead.`,
  };
}
