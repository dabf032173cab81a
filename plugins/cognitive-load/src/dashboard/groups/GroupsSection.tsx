import { useState } from 'react';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useDashboard } from '../useDashboard';
import { groupRows, heatMetrics, sortGroupRows } from './groupRows';
import type { GroupOrder } from './groupRows';
import { GroupTable } from './GroupTable';
import { HeatMap } from './HeatMap';
import styles from '../Dashboard.module.css';

/** All groups of a subtree beside each other. */
export const GroupsSection = () => {
  const { t } = useLoadTranslation();
  const { overview, group } = useDashboard();
  const [order, setOrder] = useState<GroupOrder>({
    by: 'index',
    order: 'desc',
  });
  const rows = groupRows(overview, group.ref);
  const metrics = heatMetrics(overview);
  return (
    <>
      <section className={styles.stack}>
        <h2 className={styles.heading}>{t('dashboard.heatTitle')}</h2>
        <p className={styles.note}>
          {t('dashboard.heatText')} {t('dashboard.notShownText')}
        </p>
        <div className={styles.card}>
          <HeatMap
            label={t('dashboard.heatTitle')}
            rows={rows}
            metrics={metrics}
          />
        </div>
      </section>
      <section className={styles.stack}>
        <h2 className={styles.heading}>{t('dashboard.tableTitle')}</h2>
        <p className={styles.note}>{t('dashboard.sorted')}</p>
        <div className={`${styles.card} ${styles.flush}`}>
          <GroupTable
            label={t('dashboard.groups')}
            rows={sortGroupRows(rows, order)}
            metrics={metrics}
            order={order}
            onSort={setOrder}
          />
        </div>
      </section>
    </>
  );
};
