import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { PreparedEvent } from '../../../domain/events/prepareEvent';
import type { EventIds, FactColumn } from '../../facts/types';
import { arrayLiteral } from './arrayLiteral';

/** An event on its way into its table. */
export interface FactItem<E extends DoraEvent> {
  prepared: PreparedEvent<E>;
  ids: EventIds;
}

/** One array for each column, as PostgreSQL writes it, by the name of the column. */
export function columnArrays<E extends DoraEvent>(
  columns: FactColumn<E>[],
  items: FactItem<E>[],
): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ name, of }) => [
      name,
      arrayLiteral(items.map(({ prepared, ids }) => of(prepared.event, ids))),
    ]),
  );
}

/** `unnest` of those arrays; names and types are ours, never a sender's. */
export function unnestColumns(
  columns: Array<{ name: string; type: string }>,
): string {
  const arrays = columns.map(({ name, type }) => `:${name}::${type}[]`);
  return `unnest(${arrays.join(', ')})`;
}
