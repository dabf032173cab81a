import type { Notification } from './notification';

type Entry = NonNullable<Notification['history']>[number];
type Revisions = Pick<Entry, 'revision' | 'revisions'>;

/** All revisions of an application of one source or several, as one text. */
const keyOf = ({ revision, revisions }: Revisions): string =>
  (revisions?.length ? revisions : [revision ?? '']).join(' ');

/** The syncs before one that ended, as Argo CD remembers them: ten, as a rule. */
export class History {
  readonly #before: Entry[];
  readonly #revision: string;

  constructor({ history, sync }: Notification) {
    const start = Date.parse(sync.startedAt);
    this.#before = (history ?? []).filter(
      ({ startedAt }) => Date.parse(startedAt ?? '') < start,
    );
    this.#revision = keyOf(sync);
  }

  /** The start of the sync before. */
  get previousStart(): string | undefined {
    return this.#before.at(-1)?.startedAt ?? undefined;
  }

  /** Whether the same is there already. */
  get isSame(): boolean {
    const previous = this.#before.at(-1);
    return previous !== undefined && keyOf(previous) === this.#revision;
  }

  /**
   * Whether it goes back to what was there before the previous sync. Argo CD
   * itself does not say so: it names a source in the operations of rollbacks
   * and, in recent versions, of all others too.
   */
  get isReturn(): boolean {
    return (
      !this.isSame &&
      this.#before.slice(0, -1).some(entry => keyOf(entry) === this.#revision)
    );
  }
}
