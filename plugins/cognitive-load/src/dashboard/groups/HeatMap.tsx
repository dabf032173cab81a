import type { CSSProperties } from 'react';
import { useFormat } from '../../format/useFormat';
import { ScrollArea } from '../../table/ScrollArea';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import type { GroupRow } from './groupRows';
import styles from './HeatMap.module.css';

/** Means of groups seldom leave this range; beyond it a cell looks like its end. */
const [PALEST, STRONGEST] = [20, 80];

/** How strong the colour of a load is. */
const heatOf = (load: number) =>
  `${Math.min(
    100,
    Math.max(0, ((load - PALEST) / (STRONGEST - PALEST)) * 100),
  )}%`;

/** Groups by sub-scales; the stronger a cell, the heavier. Hidden cells are hatched, and say so. */
export const HeatMap = (props: {
  label: string;
  rows: GroupRow[];
  metrics: { metric: string; title: string }[];
}) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { label, rows, metrics } = props;
  return (
    <ScrollArea label={label}>
      <table className={styles.map} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.group1')}</th>
            {metrics.map(({ metric, title }) => (
              <th key={metric} scope="col">
                {metric === 'index' ? t('dashboard.index') : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, figures }) => (
            <tr key={group.ref}>
              <th
                scope="row"
                style={{ '--depth': group.depth } as CSSProperties}
              >
                {group.title}
              </th>
              {metrics.map(({ metric }) => {
                const value = figures[metric]?.value;
                if (value === undefined)
                  return (
                    <td key={metric} data-hidden="true">
                      <span>{t('dashboard.notShown')}</span>
                    </td>
                  );
                // Of satisfaction, less is worse.
                const load = metric === 'satisfaction' ? 100 - value : value;
                return (
                  <td
                    key={metric}
                    style={{ '--heat': heatOf(load) } as CSSProperties}
                  >
                    {format.number(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
