/** The start of a commit id is enough to know it by; other revisions stay whole. */
export const shortRevision = (revision: string): string =>
  /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 12) : revision;
