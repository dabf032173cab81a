const MAX_LENGTH = 200;
const SHA = /^[0-9a-f]{40}$/;
const SHORT_SHA = /^[0-9a-f]{7,40}$/;
// Control characters, space, and what git gives a meaning in names of revisions.
// eslint-disable-next-line no-control-regex -- they are what it refuses
const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]/;

/** Whether a branch or tag may be called so; stricter than git, which takes a leading dash. */
export function isRefName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= MAX_LENGTH &&
    name !== '@' &&
    !FORBIDDEN.test(name) &&
    !name.includes('..') &&
    !name.includes('@{') &&
    !name.startsWith('-') &&
    !name.endsWith('.') &&
    name
      .split('/')
      .every(part => part && !part.startsWith('.') && !part.endsWith('.lock'))
  );
}

/** Whether it is a whole commit id. */
export function isSha(value: string): boolean {
  return SHA.test(value);
}

/**
 * What a ref of a caller may mean, in the order in which git looks: a branch, a
 * tag, the beginning of a commit id. Empty when it can be none.
 */
export function revisionsOf(ref: string): string[] {
  return [
    ...(isRefName(ref) ? [`refs/heads/${ref}`, `refs/tags/${ref}`] : []),
    ...(SHORT_SHA.test(ref) ? [ref] : []),
  ];
}

export const branchRef = (branch: string) => `refs/heads/${branch}`;

/** Name of the branch of a full ref; undefined when it is none. */
export function branchOf(ref: string): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice(11) : undefined;
}
