import type {
  ChangeRow,
  DeploymentAnswer,
} from '@boardwalk/plugin-dora-common';
import { stackedTable as table } from '@boardwalk/ui';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { MaybeLink } from './MaybeLink';
import { shortRevision } from './shortRevision';
import { webUrl } from './sourceLinks';
import styles from './DeploymentPage.module.css';

const STAGES = ['coding', 'review', 'waiting', 'deploy'] as const;

/** The changes that a deployment brought, with the time of each stage. */
export const Changes = (props: { answer: DeploymentAnswer }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { changes, totalChanges } = props.answer;
  const lead = (change: ChangeRow) =>
    change.excluded
      ? t(`deployment.excluded${change.excluded}`)
      : format.duration(change.leadSeconds);
  return (
    <section
      className={`${styles.card} ${styles.wide}`}
      aria-label={t('deployment.changes')}
    >
      <h3>{t('deployment.changes')}</h3>
      {changes.length === 0 && (
        <p className={styles.quiet}>{t('deployment.noChanges')}</p>
      )}
      {changes.length < totalChanges && (
        <p className={styles.quiet}>
          {t('deployment.changesOf', {
            shown: format.count(changes.length),
            total: format.count(totalChanges),
          })}
        </p>
      )}
      {changes.length > 0 && (
        <table className={table.table} aria-label={t('deployment.changes')}>
          <thead>
            <tr>
              <th scope="col">{t('deployment.change')}</th>
              <th scope="col">{t('deployment.committed')}</th>
              <th scope="col">{t('deployment.leadTime')}</th>
              {STAGES.map(stage => (
                <th key={stage} scope="col">
                  {t(`deployment.${stage}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(change => (
              <tr key={change.id}>
                <th scope="row">
                  <MaybeLink href={webUrl(change.url)}>
                    <span className={styles.code}>
                      {shortRevision(change.id)}
                    </span>
                  </MaybeLink>
                  {change.pullRequest && (
                    <span className={table.more}>
                      <MaybeLink href={webUrl(change.pullRequest.url)}>
                        {t('deployment.pullRequest', {
                          number: String(change.pullRequest.number),
                        })}
                      </MaybeLink>
                    </span>
                  )}
                </th>
                <td data-label={t('deployment.committed')}>
                  {change.committedAt
                    ? format.dateTime(change.committedAt)
                    : t('deployment.notKnown')}
                </td>
                <td data-label={t('deployment.leadTime')}>
                  <span>
                    {lead(change)}
                    {!change.exact && (
                      <span className={table.more}>
                        {t('deployment.inexact')}
                      </span>
                    )}
                  </span>
                </td>
                {STAGES.map(stage => (
                  <td key={stage} data-label={t(`deployment.${stage}`)}>
                    {change.stages[stage] === null
                      ? '–'
                      : format.duration(change.stages[stage])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
