import type { RejectedRow } from '../service/ImportService';
import type { Terminal } from './Terminal';

const LISTED = 20;
/** A terminal shows one line that changes, a log a line from time to time. */
const EVERY_MS = { terminal: 250, log: 5_000 };

/** 1234567 as 1,234,567. */
const grouped = (count: number) =>
  String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');

interface Counts {
  rows: number;
  accepted: number;
  duplicates: number;
  rejected: number;
}

/** Tells how far one import is, which rows are wrong, and how it ended. */
export class ProgressReport {
  readonly #terminal: Terminal;
  readonly #label: string;
  readonly #started: number;
  readonly #skipped: number;
  readonly #part: () => number | undefined;
  #shown: number;
  #listed = 0;
  #drawn = false;

  static create(options: {
    terminal: Terminal;
    /** What is imported. */
    label: string;
    /** Rows that an earlier run has stored. */
    skipped: number;
    /** How much of it was read, from 0 to 1. */
    part(): number | undefined;
  }): ProgressReport {
    return new ProgressReport(options);
  }

  private constructor(options: {
    terminal: Terminal;
    label: string;
    skipped: number;
    part(): number | undefined;
  }) {
    this.#terminal = options.terminal;
    this.#label = options.label;
    this.#skipped = options.skipped;
    this.#part = options.part;
    this.#started = options.terminal.now();
    this.#shown = this.#started;
    if (options.skipped)
      this.#note(
        `${options.label}: goes on after row ${grouped(options.skipped)}`,
      );
  }

  update(counts: Counts, rejected: readonly RejectedRow[]): void {
    for (const { place, error } of rejected) {
      this.#listed += 1;
      if (this.#listed > LISTED) break;
      const where = typeof place === 'number' ? `line ${place}` : place;
      this.#note(`${this.#label}: ${where}: ${error}`);
    }
    const { err, now } = this.#terminal;
    const time = now();
    if (time - this.#shown < (err.isTTY ? EVERY_MS.terminal : EVERY_MS.log))
      return;
    this.#shown = time;
    const part = this.#part();
    const text = [
      `${this.#label}: ${grouped(counts.rows)} rows`,
      ...(part === undefined ? [] : [`${Math.floor(part * 100)} %`]),
      `${grouped(this.#rate(counts))} rows/s`,
    ].join(', ');
    if (!err.isTTY) this.#note(text);
    else {
      err.write(`\r\x1b[2K${text}`);
      this.#drawn = true;
    }
  }

  end(counts: Counts, options: { dryRun: boolean }): void {
    this.clear();
    if (this.#listed > LISTED)
      this.#note(
        `${this.#label}: ${grouped(
          counts.rejected,
        )} rows are wrong in all, of which ${LISTED} are listed`,
      );
    const { rows, accepted, duplicates, rejected } = counts;
    const seconds = (this.#terminal.now() - this.#started) / 1000;
    const parts = options.dryRun
      ? [`${grouped(accepted)} good`]
      : [`${grouped(accepted)} stored`, `${grouped(duplicates)} known already`];
    this.#terminal.out.write(
      `${this.#label}: ${grouped(rows)} rows, ${[
        ...parts,
        `${grouped(rejected)} rejected`,
      ].join(', ')} (${seconds.toFixed(1)} s, ${grouped(
        this.#rate(counts),
      )} rows/s)\n`,
    );
  }

  /** Takes the changing line away, for what is written next. */
  clear(): void {
    if (this.#drawn) this.#terminal.err.write('\r\x1b[2K');
    this.#drawn = false;
  }

  #rate({ rows }: Counts): number {
    const seconds = (this.#terminal.now() - this.#started) / 1000;
    return (rows - this.#skipped) / Math.max(seconds, 0.001);
  }

  #note(line: string): void {
    this.clear();
    this.#terminal.err.write(`${line}\n`);
  }
}
