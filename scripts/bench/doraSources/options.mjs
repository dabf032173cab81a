import { Problem } from '../../lib/problem.mjs';

const NAMES = { '--rate': 'rate', '--seconds': 'seconds' };

/**
 * @param {string[]} args
 * @returns {{ rate: number, seconds: number }} deliveries a second, and for how long
 */
export function readOptions(args) {
  const options = { rate: 1_000, seconds: 60 };
  for (let at = 0; at < args.length; at += 2) {
    const name = NAMES[args[at]];
    const value = Number(args[at + 1]);
    if (!name || !Number.isInteger(value) || value < 1)
      throw new Problem(`${args.slice(at, at + 2).join(' ')} is not known.`, {
        advice:
          'Use --rate DELIVERIES a second and --seconds SECONDS, each at least 1.',
      });
    options[name] = value;
  }
  return options;
}
