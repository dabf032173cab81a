import { useFormat } from '../format/useFormat';
import { figureOf } from '../results/rows';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { treeOrder } from './dashboardParams';
import { useDashboard } from './useDashboard';
import dashboard from './Dashboard.module.css';
import styles from './GroupSpread.module.css';

/** Where the groups below lie, as dots on one line from 0 to 100. */
export const GroupSpread = () => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { overview, group } = useDashboard();
  const below = treeOrder(overview.groups, group.ref).slice(1);
  if (below.length === 0) return null;
  const shown = below.flatMap(({ ref, title }) => {
    const value = figureOf(overview.rows, ref, 'index')?.value;
    return value === undefined ? [] : [{ ref, title, value }];
  });
  const values = shown.map(({ value }) => value);
  return (
    <section className={dashboard.stack}>
      <h2 className={dashboard.heading}>{t('dashboard.spreadTitle')}</h2>
      <p className={dashboard.note}>
        {shown.length === 0
          ? t('dashboard.spreadNone')
          : t('dashboard.spreadText', {
              shown: String(shown.length),
              all: String(below.length),
              low: format.number(Math.min(...values)),
              high: format.number(Math.max(...values)),
            })}
      </p>
      {shown.length > 0 && (
        <div className={dashboard.card}>
          <div
            className={styles.line}
            role="img"
            aria-label={t('dashboard.spreadLabel', {
              groups: shown
                .map(({ title, value }) => `${title} ${format.number(value)}`)
                .join(', '),
            })}
          >
            {shown.map(({ ref, title, value }) => (
              <span
                key={ref}
                className={styles.dot}
                style={{ left: `${value}%` }}
                title={`${title}: ${format.number(value)}`}
              />
            ))}
          </div>
          <div className={styles.scale} aria-hidden="true">
            <span>0</span>
            <span>50</span>
            <span>100</span>
          </div>
        </div>
      )}
    </section>
  );
};
