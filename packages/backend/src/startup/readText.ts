import type { Config } from '@backstage/config';

/**
 * A text of the configuration, undefined when it is not set or no text. Empty
 * text stays empty: an environment variable that is set to nothing is what the
 * checks are for, where the configuration reader only throws.
 */
export function readText(config: Config, key: string): string | undefined {
  const value = config.getOptional(key);
  return typeof value === 'string' ? value : undefined;
}
