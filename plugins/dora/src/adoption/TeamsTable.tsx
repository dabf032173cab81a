import type { AdoptionTeamRow } from '@boardwalk/plugin-dora-common';
import { stackedTable as table } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { METRIC_IDS } from '../overview/METRIC_IDS';
import { useDoraLink } from '../page/useDoraLink';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { TeamFigures } from './TeamFigures';

const TITLES = {
  deploymentFrequency: 'services.deployments',
  changeLeadTime: 'services.leadTime',
  changeFailRate: 'services.failRate',
  failedDeploymentRecoveryTime: 'services.recovery',
  deploymentReworkRate: 'services.rework',
} as const;

/** All teams in the order of their names, with their figures in the same two times. */
export const TeamsTable = ({ teams }: { teams: AdoptionTeamRow[] }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const link = useDoraLink();
  const since = (date: string | null) =>
    date === null
      ? t('adoption.notSince')
      : format.date(`${date}T12:00:00Z`, 'UTC');
  const withFigures = teams.some(({ metrics }) => metrics);
  return (
    <table className={table.table} aria-label={t('adoption.teamsTable')}>
      <thead>
        <tr>
          <th scope="col">{t('adoption.team')}</th>
          <th scope="col">{t('adoption.since')}</th>
          {withFigures &&
            METRIC_IDS.map(metric => (
              <th key={metric} scope="col">
                {t(TITLES[metric])}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {teams.map(row => (
          <tr key={`${row.team} ${row.platformSince} ${row.cohort}`}>
            <th scope="row">
              {row.team ? (
                <Link
                  className={table.link}
                  to={
                    link('before-after', { change: { scope: row.team } }) ?? ''
                  }
                >
                  {row.title}
                </Link>
              ) : (
                t('adoption.noTeam')
              )}
              <span className={table.more}>
                {t('adoption.servicesCount', {
                  count: row.services,
                  number: format.count(row.services),
                })}
              </span>
            </th>
            <td data-label={t('adoption.since')}>
              {since(row.platformSince)}
              {withFigures && (
                <span className={table.more}>
                  {t(`adoption.cohort${row.cohort}`)}
                </span>
              )}
            </td>
            {row.metrics &&
              METRIC_IDS.map(metric => (
                <td key={metric} data-label={t(TITLES[metric])}>
                  <TeamFigures metric={metric} figures={row.metrics![metric]} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
