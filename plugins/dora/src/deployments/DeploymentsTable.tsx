import type { DeploymentRow } from '@boardwalk/plugin-dora-common';
import { stackedTable as table } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { serviceName } from '../format/serviceName';
import { useFormat } from '../format/useFormat';
import { useDoraLink } from '../page/useDoraLink';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { Verdict } from './Verdict';

/** Deployments, each with the way to what is behind it. */
export const DeploymentsTable = (props: { deployments: DeploymentRow[] }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const link = useDoraLink();
  const recovery = (row: DeploymentRow) => {
    if (!row.failed || row.status === 'aborted') return '–';
    return row.recoveredAt
      ? format.duration(row.recoverySeconds)
      : t('deployments.notRecovered');
  };
  return (
    <table className={table.table} aria-label={t('deployments.title')}>
      <thead>
        <tr>
          <th scope="col">{t('deployments.deployment')}</th>
          <th scope="col">{t('deployments.environment')}</th>
          <th scope="col">{t('deployments.status')}</th>
          <th scope="col">{t('deployments.verdict')}</th>
          <th scope="col">{t('deployments.changes')}</th>
          <th scope="col">{t('deployments.leadTime')}</th>
          <th scope="col">{t('deployments.recovery')}</th>
        </tr>
      </thead>
      <tbody>
        {props.deployments.map(row => (
          <tr key={row.id}>
            <th scope="row">
              <Link
                className={table.link}
                to={link('deployment', { params: { id: row.id } }) ?? ''}
              >
                {format.dateTime(row.finishedAt)}
              </Link>
              <span className={table.more}>
                {serviceName(row.serviceTitle)}
              </span>
            </th>
            <td data-label={t('deployments.environment')}>{row.environment}</td>
            <td data-label={t('deployments.status')}>
              <span>
                {t(`deployments.status${row.status}`)}
                {row.rework && (
                  <span className={table.more}>
                    {t('deployments.unplanned')}
                  </span>
                )}
              </span>
            </td>
            <td data-label={t('deployments.verdict')}>
              <Verdict deployment={row} />
            </td>
            <td data-label={t('deployments.changes')}>
              {format.count(row.changes)}
            </td>
            <td data-label={t('deployments.leadTime')}>
              {row.leadTimeP50 === null
                ? '–'
                : format.duration(row.leadTimeP50)}
            </td>
            <td data-label={t('deployments.recovery')}>{recovery(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
