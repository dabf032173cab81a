import type { CoverageRow } from '@boardwalk/plugin-dora-common';
import { stackedTable as table } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { serviceName } from '../format/serviceName';
import { useFormat } from '../format/useFormat';
import { useDoraLink } from '../page/useDoraLink';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { Missing } from './Missing';
import { Quality } from './Quality';
import { Sends } from './Sends';
import styles from './Coverage.module.css';

const sinceOf = ({ reports }: CoverageRow): string | undefined =>
  reports.map(({ first }) => first).sort()[0];

const sourcesOf = ({ reports }: CoverageRow): string =>
  [...new Set(reports.map(({ source }) => source))].join(', ');

/** What each service sends, since when, and what is missing. */
export const CoverageTable = ({ rows }: { rows: CoverageRow[] }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const link = useDoraLink();
  return (
    <table
      className={`${table.table} ${styles.table}`}
      aria-label={t('coverage.table')}
    >
      <thead>
        <tr>
          <th scope="col">{t('coverage.service')}</th>
          <th scope="col">{t('coverage.sends')}</th>
          <th scope="col">{t('coverage.last')}</th>
          <th scope="col">{t('coverage.missing')}</th>
          <th scope="col">{t('coverage.quality')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const since = sinceOf(row);
          return (
            <tr key={row.service}>
              <th scope="row">
                <Link
                  className={table.link}
                  to={
                    link('overview', { change: { scope: row.service } }) ?? ''
                  }
                >
                  {serviceName(row.title)}
                </Link>
                {!row.resolved && (
                  <span className={table.more}>{t('services.unresolved')}</span>
                )}
                {sourcesOf(row) && (
                  <span className={table.more}>
                    {t('coverage.by', { sources: sourcesOf(row) })}
                  </span>
                )}
              </th>
              <td data-label={t('coverage.sends')}>
                <Sends sends={row.sends} />
              </td>
              <td data-label={t('coverage.last')}>
                <span>
                  {row.lastEventAt
                    ? format.dateTime(row.lastEventAt)
                    : t('coverage.never')}
                  {since && (
                    <span className={table.more}>
                      {t('coverage.since', { date: format.date(since) })}
                    </span>
                  )}
                </span>
              </td>
              <td data-label={t('coverage.missing')}>
                <Missing row={row} />
              </td>
              <td data-label={t('coverage.quality')}>
                <Quality dataQuality={row.dataQuality} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
