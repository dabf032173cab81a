import type { ReactNode } from 'react';

/**
 * One figure of a chart. Tooltip, table and CSV are made of the same columns, so
 * they cannot disagree.
 */
export interface ChartColumn<T> {
  /** Name for people. */
  title: string;
  /** Name in the CSV file, with the unit. */
  csvName: string;
  /** The figure as a person would say it. */
  text: (row: T) => string;
  /** The figure itself, with null for no data. */
  value: (row: T) => string | number | null;
  /** How it is drawn. */
  swatch?: ReactNode;
  /** Only in the table and the CSV file. */
  tableOnly?: boolean;
}
