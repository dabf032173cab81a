const LARGEST_GROUP = 1_000;

interface Member<T, R> {
  items: T[];
  resolve(outcomes: R[]): void;
  reject(error: unknown): void;
}

/**
 * Lets small writes that come at the same time share one transaction: what each
 * costs by itself, above all the commit, is paid once. While one group is being
 * written, the next one gathers; a write that comes alone does not wait.
 */
export class GroupCommit<T, R> {
  readonly #write: (items: T[]) => Promise<R[]>;
  readonly #largest: number;
  #waiting: Array<Member<T, R>> = [];
  #busy = false;

  /**
   * @param write - commits items as one, and gives an outcome for each
   * @param largest - items from which on a group is full
   */
  static create<T, R>(
    write: (items: T[]) => Promise<R[]>,
    largest = LARGEST_GROUP,
  ): GroupCommit<T, R> {
    return new GroupCommit(write, largest);
  }

  private constructor(write: (items: T[]) => Promise<R[]>, largest: number) {
    this.#write = write;
    this.#largest = largest;
  }

  /** The outcomes of these items, once they are committed. */
  write(items: T[]): Promise<R[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ items, resolve, reject });
      if (!this.#busy) this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length) await this.#writeGroup(this.#takeGroup());
    this.#busy = false;
  }

  #takeGroup(): Array<Member<T, R>> {
    const group: Array<Member<T, R>> = [];
    let size = 0;
    while (this.#waiting.length && size < this.#largest) {
      const member = this.#waiting.shift()!;
      group.push(member);
      size += member.items.length;
    }
    return group;
  }

  async #writeGroup(group: Array<Member<T, R>>): Promise<void> {
    try {
      const outcomes = await this.#write(group.flatMap(({ items }) => items));
      let at = 0;
      for (const { items, resolve } of group)
        resolve(outcomes.slice(at, (at += items.length)));
    } catch (error) {
      if (group.length > 1 && isAboutData(error)) {
        // One of them is to blame: the others must not fail with it.
        for (const member of group) await this.#writeGroup([member]);
      } else {
        for (const { reject } of group) reject(error);
      }
    }
  }
}

/** Data exceptions and violated constraints, rather than a database that is gone. */
function isAboutData(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^2[23]/.test(String(error.code))
  );
}
