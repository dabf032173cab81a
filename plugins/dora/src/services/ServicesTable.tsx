import type {
  BenchmarkEditionId,
  ServiceRow,
} from '@boardwalk/plugin-dora-common';
import { VisuallyHidden } from '@backstage/ui';
import { SortHeader, stackedTable as table } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { useDoraLink } from '../page/useDoraLink';
import { serviceName } from '../format/serviceName';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { Sparkline } from '../overview/Sparkline';
import { Heat } from './Heat';
import { SORTS, type ServiceSort } from './serviceParams';
import styles from './ServicesTable.module.css';

const REPORTS = ['deployments', 'changes', 'incidents'] as const;

const TITLES = {
  service: 'services.service',
  deploymentFrequency: 'services.deployments',
  changeLeadTime: 'services.leadTime',
  changeFailRate: 'services.failRate',
  failedDeploymentRecoveryTime: 'services.recovery',
  deploymentReworkRate: 'services.rework',
} as const;

const METRICS = SORTS.filter(
  (sort): sort is Exclude<ServiceSort, 'service'> => sort !== 'service',
);

/** The five metrics of each service, and what is reported about it. */
export const ServicesTable = (props: {
  services: ServiceRow[];
  edition: BenchmarkEditionId;
  sort: ServiceSort;
  order: 'asc' | 'desc';
  onSort: (sort: ServiceSort, order: 'asc' | 'desc') => void;
}) => {
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  const { services, edition, sort, order, onSort } = props;
  const lacking = ({ coverage }: ServiceRow) =>
    REPORTS.filter(report => !coverage[report]).map(report =>
      t('services.lacks', { what: t(`services.has${report}`) }),
    );
  return (
    <table
      className={`${table.table} ${styles.table}`}
      aria-label={t('services.title')}
    >
      <thead>
        <tr>
          {SORTS.map(id => (
            <SortHeader
              key={id}
              order={sort === id ? order : undefined}
              onSort={next => onSort(id, next)}
            >
              {t(TITLES[id])}
            </SortHeader>
          ))}
          <th scope="col" className={styles.trend}>
            {t('services.trend')}
          </th>
          <th scope="col">{t('services.coverage')}</th>
        </tr>
      </thead>
      <tbody>
        {services.map(row => (
          <tr key={row.service}>
            <th scope="row">
              <Link
                className={table.link}
                to={link('overview', { change: { scope: row.service } }) ?? ''}
              >
                {serviceName(row.title)}
              </Link>
              <Link
                className={table.more}
                to={
                  link('deployments', { change: { scope: row.service } }) ?? ''
                }
              >
                {t('services.nDeployments', {
                  count: row.metrics.deploymentFrequency.deployments,
                })}
              </Link>
              {!row.resolved && (
                <span className={table.more}>{t('services.unresolved')}</span>
              )}
            </th>
            {METRICS.map(metric => (
              <td key={metric} data-label={t(TITLES[metric])}>
                <Heat metrics={row.metrics} metric={metric} edition={edition} />
              </td>
            ))}
            <td data-label={t('services.trend')} className={styles.trend}>
              <Sparkline
                points={row.trend.map(value => ({ value, partial: false }))}
              />
              <VisuallyHidden>
                {t('services.trendText', {
                  weeks: row.trend.map(count => count ?? '–').join(', '),
                })}
              </VisuallyHidden>
            </td>
            <td data-label={t('services.coverage')}>
              {lacking(row).join(', ') || t('services.complete')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
