import { Skeleton, ToggleButton, VisuallyHidden } from '@backstage/ui';
import { RiTable2 } from '@remixicon/react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { Loading } from '../../states/Loading';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import type { ChartColumn } from '../data/ChartColumn';
import { toCsv } from '../data/toCsv';
import { chartToPng } from '../export/chartToPng';
import { ChartLegend } from './ChartLegend';
import { ChartTable } from './ChartTable';
import { ExportMenu } from './ExportMenu';
import type { LegendItem } from './LegendItem';
import styles from './frame.module.css';

export interface ChartFrameProps<T> {
  title: string;
  /** One line that says what is seen. */
  description: string;
  /** What is missing when there is no data. */
  empty: ReactNode;
  /** Of exported files, without an ending. */
  fileName: string;
  /** Undefined while the first answer is on its way. */
  rows?: T[];
  rowTitle: string;
  rowName: (row: T) => string;
  columns: Array<ChartColumn<T>>;
  /** Columns that only the CSV file has, before the others. */
  csvColumns: Array<ChartColumn<T>>;
  /** False when no row has a figure. */
  hasData: boolean;
  legend: LegendItem[];
  /** A newer answer is on its way. */
  loading?: boolean;
  /** Space that the chart takes, so that nothing jumps when it comes. */
  height: number;
  onSelect?: (row: T) => void;
  children: ReactNode;
}

/** More rows than a screen reader user would go through unasked; the switch shows them all. */
const HIDDEN_ROWS = 120;

/**
 * What all charts have: a title, a description, a legend, the same figures as a
 * table, and their export. Without data it says so, and what is missing.
 */
export function ChartFrame<T>(props: ChartFrameProps<T>) {
  const { title, rows, hasData, columns, rowName } = props;
  const { t } = useDoraTranslation();
  const [asTable, setAsTable] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const id = useId();
  const ready = rows !== undefined && hasData;

  const body = () => {
    if (!rows)
      return (
        <Loading>
          <Skeleton width="100%" height={props.height} />
        </Loading>
      );
    if (!hasData)
      return (
        <div className={styles.empty}>
          <strong>{t('charts.noneInRange')}</strong>
          <span>{props.empty}</span>
        </div>
      );
    const table = (
      <ChartTable
        caption={title}
        rowTitle={props.rowTitle}
        rows={rows}
        rowName={rowName}
        columns={columns}
        onSelect={asTable ? props.onSelect : undefined}
      />
    );
    if (asTable)
      return (
        // Tables wider than the card are scrolled, also with arrow keys.
        <div
          className={styles.tableScroll}
          role="group"
          aria-labelledby={id}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {table}
        </div>
      );
    return (
      <>
        <ChartLegend items={props.legend} />
        <div className={styles.chart}>{props.children}</div>
        {rows.length <= HIDDEN_ROWS && <VisuallyHidden>{table}</VisuallyHidden>}
      </>
    );
  };

  return (
    <article
      ref={frame}
      aria-labelledby={id}
      aria-busy={props.loading}
      className={styles.frame}
    >
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {ready && (
          <div className={styles.actions}>
            <ToggleButton
              size="small"
              isSelected={asTable}
              onChange={setAsTable}
              iconStart={<RiTable2 />}
              aria-describedby={id}
            >
              {t('charts.table')}
            </ToggleButton>
            <ExportMenu
              title={title}
              fileName={props.fileName}
              makeCsv={() => toCsv([...props.csvColumns, ...columns], rows)}
              makePng={
                asTable
                  ? undefined
                  : async () => {
                      if (!frame.current) throw new Error('Nothing is shown');
                      return chartToPng({
                        element: frame.current,
                        title,
                        description: props.description,
                      });
                    }
              }
            />
          </div>
        )}
      </div>
      <p className={styles.description}>{props.description}</p>
      {body()}
    </article>
  );
}
