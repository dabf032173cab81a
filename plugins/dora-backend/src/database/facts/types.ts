import type { DeployedChange, DoraEvent } from '@boardwalk/plugin-dora-common';

/** Row ids of the names in an event. */
export interface EventIds {
  sourceId: number;
  /** Undefined for a change that names no service. */
  keyId: number | undefined;
  /** Of deployments only. */
  environmentId: number | undefined;
}

type ColumnType =
  | 'text'
  | 'integer'
  | 'bigint'
  | 'boolean'
  | 'bytea'
  | 'timestamptz';

/** A column, and what an event puts there; undefined becomes null. */
export interface FactColumn<E extends DoraEvent> {
  name: string;
  type: ColumnType;
  of(event: E, ids: EventIds): string | number | boolean | undefined;
}

/**
 * A row of a fact table as it is read back to compare events, with the names
 * behind its ids. The driver gives bigint as text and timestamptz as Date.
 */
export interface FactRow {
  id: string;
  source: string;
  service: string | null;
  environment: string | null;
  version: string;
  [column: string]: string | number | boolean | Date | null;
}

/** How events of one type lie in their table. */
export interface FactTable<E extends DoraEvent> {
  name: 'deployments' | 'changes' | 'incidents' | 'pipelines';
  /** Columns of the unique index; none of them is ever null. */
  key: FactColumn<E>[];
  values: FactColumn<E>[];
  /** The event as it was sent, from its row; its canonical form is that of the event. */
  toEvent(row: FactRow, changes: DeployedChange[]): E;
}
