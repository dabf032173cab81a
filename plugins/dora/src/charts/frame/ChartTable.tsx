import type { ChartColumn } from '../data/ChartColumn';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import styles from './frame.module.css';

/** The figures of a chart as a table. */
export function ChartTable<T>(props: {
  caption: string;
  rowTitle: string;
  rows: T[];
  rowName: (row: T) => string;
  columns: Array<ChartColumn<T>>;
  /** Makes the names of rows buttons. */
  onSelect?: (row: T) => void;
}) {
  const { t } = useDoraTranslation();
  const { rows, rowName, columns, onSelect } = props;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.rowTitle}</th>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row">
              {onSelect ? (
                <button
                  type="button"
                  className={styles.rowButton}
                  aria-label={t('charts.selectRow', { name: rowName(row) })}
                  onClick={() => onSelect(row)}
                >
                  {rowName(row)}
                </button>
              ) : (
                rowName(row)
              )}
            </th>
            {columns.map(({ title, text }) => (
              <td key={title}>{text(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
