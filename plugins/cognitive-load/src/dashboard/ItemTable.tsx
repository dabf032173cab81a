import type {
  GroupResults,
  WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';
import { useFormat } from '../format/useFormat';
import { figureOf } from '../results/rows';
import { Figures } from '../table/Figures';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './Dashboard.module.css';

/** The questions, satisfaction and modules of a group, as far as they are shown. */
export const ItemTable = (props: {
  group: string;
  rows: readonly WaveRow[];
  titles: GroupResults['titles'];
}) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { group, rows, titles } = props;
  const items = titles.filter(({ metric }) =>
    /^(item|satisfaction|module)/.test(metric),
  );
  if (items.length === 0) return null;
  const columns = [
    {
      key: 'question',
      title: t('dashboard.question'),
      cell: ({ title }: { title: string }) => title,
    },
    {
      key: 'mean',
      title: t('dashboard.mean'),
      cell: ({ metric }: { metric: string }) => {
        const figure = figureOf(rows, group, metric);
        return (
          <span className={styles.number}>
            {figure ? format.number(figure.value) : t('dashboard.notShown')}
          </span>
        );
      },
    },
    {
      key: 'likely',
      title: t('dashboard.likely'),
      cell: ({ metric }: { metric: string }) => {
        const ci = figureOf(rows, group, metric)?.ci;
        return (
          <span className={styles.number}>{ci ? format.range(ci) : ''}</span>
        );
      },
    },
  ];
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t('dashboard.itemsTitle')}</h2>
      <p className={styles.note}>{t('dashboard.itemsText')}</p>
      <div className={`${styles.card} ${styles.flush}`}>
        <Figures
          label={t('dashboard.itemsTitle')}
          columns={columns}
          rows={items}
          keyOf={({ metric }) => metric}
        />
      </div>
    </section>
  );
};
