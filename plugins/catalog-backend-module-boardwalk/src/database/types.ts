/** A problem as the database has it. */
export type ProblemRow =
  | {
      source: 'processing';
      entityRef: string;
      since: Date;
      /** One serialised error of the catalog. */
      error: unknown;
      /** The entity as it was before processing. */
      entity: unknown;
    }
  | {
      source: 'conflict';
      entityRef: string;
      since: Date;
      /** The location whose declaration is ignored. */
      locationRef: string;
      /** The location that holds the entity. */
      winner: string;
    };

export interface QueryProblemsOptions {
  limit: number;
  offset: number;
}

/** What is known about problems in the catalog's own database. */
export interface ProblemStore {
  /** Newest first. */
  queryProblems(
    options: QueryProblemsOptions,
  ): Promise<{ rows: ProblemRow[]; total: number }>;

  /**
   * Notes which of the entities that a location declares are held by another
   * one; replaces what was noted about that location before.
   */
  recordDeclarations(locationRef: string, entityRefs: string[]): Promise<void>;

  /** Notes that processing of an entity fails, if that was not known yet. */
  recordFailure(entityRef: string): Promise<void>;

  /** Drops notes about what is no longer in the catalog. */
  forgetGone(): Promise<void>;
}
