import type { RejectedEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  saveImportProgress,
  startImport,
  type ImportProgress,
} from '../database/operations/imports/importProgress';
import type { EventIngestService, EventInput } from './EventIngestService';

const BLOCK = 5_000;

export interface ImportOptions {
  /** The same for the same thing imported in the same way. */
  fingerprint: string;
  label: string;
  /** All events from a row on. */
  open(skip: number): AsyncIterable<EventInput> | Iterable<EventInput>;
  /** Told after each block; rejected events are those of the block. */
  onProgress?(progress: ImportProgress, rejected: RejectedEvent[]): void;
}

/**
 * Stores many events, block by block. Cut off at any moment it goes on after
 * the last block that was noted; the events of the next one may be stored
 * already, and then count as duplicates.
 */
export class ImportService {
  readonly #knex: Knex;
  readonly #ingest: EventIngestService;

  static create(options: {
    knex: Knex;
    ingest: EventIngestService;
  }): ImportService {
    return new ImportService(options);
  }

  private constructor(options: { knex: Knex; ingest: EventIngestService }) {
    this.#knex = options.knex;
    this.#ingest = options.ingest;
  }

  async import(options: ImportOptions): Promise<ImportProgress> {
    const { fingerprint, onProgress } = options;
    const progress = await startImport(this.#knex, options);
    let block: EventInput[] = [];
    const store = async () => {
      const inputs = block;
      block = [];
      if (!inputs.length) return;
      const result = await this.#ingest.ingest(inputs, { dryRun: false });
      const first = progress.rows;
      progress.rows += inputs.length;
      progress.accepted += result.accepted;
      progress.duplicates += result.duplicates;
      progress.rejected += inputs.length - result.accepted - result.duplicates;
      await saveImportProgress(this.#knex, fingerprint, progress, false);
      onProgress?.(
        progress,
        result.rejected.map(({ index, error }) => ({
          index: first + index,
          error,
        })),
      );
    };
    for await (const input of options.open(progress.rows)) {
      block.push(input);
      if (block.length >= BLOCK) await store();
    }
    await store();
    await saveImportProgress(this.#knex, fingerprint, progress, true);
    return progress;
  }
}
