import { stackedTable as table } from '@boardwalk/ui';
import type { ReactNode } from 'react';

/** A column of a table that only shows figures. */
export interface FigureColumn<T> {
  key: string;
  title: string;
  cell: (row: T) => ReactNode;
}

/** A plain table; on narrow screens each row becomes a block of labelled lines. */
export const Figures = <T,>(props: {
  label: string;
  /** The first names the row. */
  columns: FigureColumn<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}) => {
  const { label, columns, rows, keyOf } = props;
  const [first, ...others] = columns;
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map(({ key, title, cell }) => (
              <td key={key} data-label={title}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
