import type { Knex } from 'knex';
import {
  saveImportProgress,
  startImport,
  type ImportProgress,
} from '../database/operations/imports/importProgress';
import { releaseDeferred } from '../database/operations/imports/deferredServices';
import { markAllServicesDirty } from '../database/operations/imports/markAllServicesDirty';
import type { EventIngestService, EventInput } from './EventIngestService';

/** Two of them are in memory at a time. */
const BLOCK = { rows: 5_000, bytes: 4_000_000 };

/** An event to import, with its line or another name for where it stands. */
export type ImportRow = EventInput & { place: number | string };

export interface RejectedRow {
  place: number | string;
  error: string;
}

type Rows = AsyncIterable<ImportRow[]> | Iterable<ImportRow[]>;

export interface ImportOptions {
  /** The same for the same thing imported in the same way. */
  fingerprint: string;
  label: string;
  /** All events from a row on, in groups of any size. */
  open(skip: number): Rows;
  /** Told after each block; rejected rows are those of the block. */
  onProgress?(progress: ImportProgress, rejected: RejectedRow[]): void;
}

/**
 * Stores many events, block by block. Cut off at any moment it goes on after
 * the last block that was noted; the events of the next two may be stored
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
    // Whether rows that an earlier run has stored did is not known any more.
    let concernsAll = progress.rows > 0;
    // One block is read and checked while the database works on the other.
    let noted: Promise<void> = Promise.resolve();
    const store = async (rows: ImportRow[], before: Promise<void>) => {
      const places = rows.map(({ place }) => place);
      const storing = this.#ingest.ingest(consume(rows), { dryRun: false });
      const [result] = await Promise.all([storing, before]);
      progress.rows += places.length;
      progress.accepted += result.accepted;
      progress.duplicates += result.duplicates;
      progress.rejected += places.length - result.accepted - result.duplicates;
      await saveImportProgress(this.#knex, fingerprint, progress, false);
      onProgress?.(
        { ...progress },
        result.rejected.map(({ index, error }) => ({
          place: places[index],
          error,
        })),
      );
    };
    try {
      for await (const rows of inBlocks(options.open(progress.rows))) {
        concernsAll ||= rows.some(concernsRepository);
        const before = noted;
        noted = store(rows, before);
        // Whoever waits for it gets the error; until then it is nobody's.
        noted.catch(() => {});
        await before;
      }
    } catch (error) {
      await noted.catch(() => {});
      throw error;
    }
    await noted;
    await releaseDeferred(this.#knex, { abandoned: false });
    if (concernsAll) await markAllServicesDirty(this.#knex);
    await saveImportProgress(this.#knex, fingerprint, progress, true);
    return progress;
  }
}

/** Gives rows one by one, and keeps none that was given. */
function* consume(rows: ImportRow[]): Iterable<ImportRow> {
  rows.reverse();
  for (let row = rows.pop(); row; row = rows.pop()) yield row;
}

/**
 * A change that names a repository only concerns whatever the catalog has there.
 * An import has no catalog, so all services are computed anew when it is over.
 */
function concernsRepository({ value }: ImportRow): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'change' &&
    !('service' in value) &&
    !('entityRef' in value)
  );
}

async function* inBlocks(groups: Rows): AsyncIterable<ImportRow[]> {
  let block: ImportRow[] = [];
  let bytes = 0;
  for await (const group of groups)
    for (const row of group) {
      block.push(row);
      bytes += row.bytes;
      if (block.length < BLOCK.rows && bytes < BLOCK.bytes) continue;
      yield block;
      block = [];
      bytes = 0;
    }
  if (block.length) yield block;
}
