import type { PushFact } from '../facts';

/** Bounds the work for one deployment, however long a branch is. */
const MAX_CHANGES = 50_000;

/**
 * Finds what a revision brought by the order of pushes, where no ancestry is
 * known: from the push that holds it back along its branch, each push joined to
 * the one after which it came.
 */
export class PushChain {
  /** The first push, in the given order, that brought a commit or ended with it. */
  readonly #byCommit = new Map<string, PushFact[]>();
  readonly #byEnd = new Map<string, PushFact>();

  constructor(pushes: PushFact[]) {
    for (const push of pushes) {
      for (const commit of new Set([...push.changeIds, push.after])) {
        const known = this.#byCommit.get(commit);
        if (known) known.push(push);
        else this.#byCommit.set(commit, [push]);
      }
      const end = this.#endKey(push, push.after);
      if (!this.#byEnd.has(end)) this.#byEnd.set(end, push);
    }
  }

  #endKey(push: PushFact, commit: string): string {
    return JSON.stringify([push.repository, push.branch, commit]);
  }

  /**
   * Changes from a revision back to the first that `isKnown`, newest first and
   * without that one. Undefined when no push brought the revision.
   */
  changesOf(
    revision: string,
    repository: string | undefined,
    isKnown: (commit: string) => boolean,
  ): string[] | undefined {
    let push = this.#byCommit
      .get(revision)
      ?.find(
        candidate =>
          repository === undefined ||
          candidate.repository === undefined ||
          candidate.repository === repository,
      );
    if (!push) return undefined;
    const changes: string[] = [];
    const seen = new Set<PushFact>();
    let position = push.changeIds.indexOf(revision);
    if (position < 0) position = push.changeIds.length - 1;
    if (isKnown(revision)) return changes;
    while (push && !seen.has(push)) {
      seen.add(push);
      for (; position >= 0; position--) {
        const change = push.changeIds[position];
        if (isKnown(change) || changes.length >= MAX_CHANGES) return changes;
        changes.push(change);
      }
      const { before } = push;
      if (isKnown(before)) return changes;
      push = this.#byEnd.get(this.#endKey(push, before));
      if (push) position = push.changeIds.length - 1;
    }
    return changes;
  }
}
