/**
 * A version, with or without `v` and a name before it: `1.4`, `v2.0.1`,
 * `shop-1.2.3`, `@acme/shop@1.2.3`, `release/2026.11.1`. Candidates and other
 * versions before a release, such as `v2.0.0-rc.1`, are not: they do not go to
 * production.
 */
const VERSION = /^(?:.*[-_@/])?v?\d+(?:\.\d+)+(?:\+[\w.]+)?$/i;
const BEFORE_RELEASE =
  /(?:^|[-_.\d])(?:alpha|beta|rc|pre|preview|snapshot|dev|nightly)\b/i;

export function isVersionTag(name: string): boolean {
  return VERSION.test(name) && !BEFORE_RELEASE.test(name);
}

/** A test for names by a pattern with `*` for any characters and `?` for one. */
export function tagMatcher(
  pattern: string | undefined,
): (name: string) => boolean {
  if (pattern === undefined) return isVersionTag;
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  const expression = new RegExp(`^${source}$`);
  return name => expression.test(name);
}
