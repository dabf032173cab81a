import { VisuallyHidden } from '@backstage/ui';
import type { HTMLAttributes, ReactNode, RefObject } from 'react';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import type { ChartColumn } from '../data/ChartColumn';
import { PlotTooltip } from './PlotTooltip';
import type { PlotCursor } from './usePlotCursor';
import { useSvgId } from './useSvgId';
import styles from './plot.module.css';

/**
 * What can be pointed at and reached with keys around a drawing. It is one stop
 * of the Tab key: arrow keys go from part to part, and what is there is both
 * shown and said.
 */
export function PlotSurface<T>(props: {
  elementRef: RefObject<HTMLDivElement>;
  name: string;
  rows: T[];
  rowName: (row: T) => string;
  columns: Array<ChartColumn<T>>;
  cursor?: PlotCursor;
  handlers: HTMLAttributes<HTMLElement>;
  selectable: boolean;
  tooltip: { x: number; width: number; top: number };
  children: ReactNode;
}) {
  const { rows, rowName, cursor } = props;
  const { t } = useDoraTranslation();
  const hint = `${useSvgId()}hint`;
  const shown = cursor && rows[cursor.index];
  // Of what did not happen nothing is said.
  const said = props.columns.filter(
    ({ tableOnly, text }) => !tableOnly && (!shown || text(shown) !== ''),
  );

  return (
    <div ref={props.elementRef} className={styles.plot}>
      {/* It has keys of its own: screen readers must let them through. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="application"
        aria-label={props.name}
        aria-describedby={hint}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles.surface}
        data-selectable={props.selectable || undefined}
        {...props.handlers}
      >
        {props.children}
      </div>
      <VisuallyHidden id={hint}>
        {t('charts.hint')} {props.selectable && t('charts.hintSelect')}
      </VisuallyHidden>
      <VisuallyHidden role="status">
        {shown &&
          cursor.by === 'keyboard' &&
          `${rowName(shown)}. ${said
            .map(({ title, text }) => `${title}: ${text(shown)}`)
            .join('. ')}`}
      </VisuallyHidden>
      {shown && (
        <PlotTooltip
          title={rowName(shown)}
          row={shown}
          columns={said}
          {...props.tooltip}
        />
      )}
    </div>
  );
}
