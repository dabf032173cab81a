import type { DistributionRow } from '@boardwalk/plugin-cognitive-load-common';
import { Message } from '@boardwalk/ui';
import { RiBarChartHorizontalLine } from '@remixicon/react';
import type { CSSProperties } from 'react';
import { distributionOf } from '../results/rows';
import { Figures } from '../table/Figures';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { treeOrder } from './dashboardParams';
import { useDashboard } from './useDashboard';
import dashboard from './Dashboard.module.css';
import styles from './Distribution.module.css';

const BUCKETS = ['low', 'mid', 'high'] as const;

/** How the index spreads over people, for the groups that are large enough. */
export const DistributionSection = () => {
  const { t } = useLoadTranslation();
  const { overview, group } = useDashboard();
  const rows = treeOrder(overview.groups, group.ref).flatMap(one => {
    const row = distributionOf(overview.rows, one.ref);
    return row ? [{ group: one, row }] : [];
  });
  if (rows.length === 0)
    return (
      <Message
        icon={<RiBarChartHorizontalLine />}
        title={t('dashboard.distributionNone')}
      >
        {t('dashboard.distributionText')}
      </Message>
    );
  const share = (row: DistributionRow, bucket: (typeof BUCKETS)[number]) =>
    String(row.distribution[bucket]);
  return (
    <section className={dashboard.stack}>
      <h2 className={dashboard.heading}>{t('dashboard.distribution')}</h2>
      <p className={dashboard.note}>{t('dashboard.distributionText')}</p>
      <div className={`${dashboard.card} ${styles.bars}`} aria-hidden="true">
        {rows.map(({ group: one, row }) => (
          <div key={one.ref} className={styles.row}>
            <span>{one.title}</span>
            <div className={styles.bar}>
              {BUCKETS.map(bucket => (
                <span
                  key={bucket}
                  data-bucket={bucket}
                  style={
                    { '--share': row.distribution[bucket] } as CSSProperties
                  }
                >
                  {row.distribution[bucket] >= 10 &&
                    t('dashboard.percent', { percent: share(row, bucket) })}
                </span>
              ))}
            </div>
          </div>
        ))}
        <div className={styles.legend}>
          {BUCKETS.map(bucket => (
            <span key={bucket} data-bucket={bucket}>
              {t(`dashboard.${bucket}`)}
            </span>
          ))}
        </div>
      </div>
      <div className={`${dashboard.card} ${dashboard.flush}`}>
        <Figures
          label={t('dashboard.distribution')}
          columns={[
            {
              key: 'group',
              title: t('dashboard.group1'),
              cell: ({ group: one }) => one.title,
            },
            ...BUCKETS.map(bucket => ({
              key: bucket,
              title: t(`dashboard.${bucket}`),
              cell: ({ row }: { row: DistributionRow }) =>
                t('dashboard.percent', { percent: share(row, bucket) }),
            })),
            {
              key: 'n',
              title: t('dashboard.people'),
              cell: ({ row }: { row: DistributionRow }) => row.n,
            },
          ]}
          rows={rows}
          keyOf={({ group: one }) => one.ref}
        />
      </div>
    </section>
  );
};
