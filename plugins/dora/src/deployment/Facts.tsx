import type {
  DeploymentAnswer,
  DeploymentRow,
} from '@boardwalk/plugin-dora-common';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { useDoraLink } from '../page/useDoraLink';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { MaybeLink } from './MaybeLink';
import { shortRevision } from './shortRevision';
import { repositoryUrl, webUrl } from './sourceLinks';
import styles from './DeploymentPage.module.css';

/** What its source said about a deployment, and its neighbours. */
export const Facts = (props: { answer: DeploymentAnswer }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const link = useDoraLink();
  const { deployment: row, previous, rollbackOf, rolledBackBy } = props.answer;
  const other = (neighbour: DeploymentRow | null): ReactNode =>
    neighbour && (
      <Link
        className={styles.link}
        to={link('deployment', { params: { id: neighbour.id } }) ?? ''}
      >
        {format.dateTime(neighbour.finishedAt)}
      </Link>
    );
  const run = webUrl(row.url);
  const facts: Array<[name: string, value: ReactNode]> = [
    [t('deployment.status'), t(`deployments.status${row.status}`)],
    [t('deployment.kind'), t(`deployment.kind${row.kind}`)],
    [
      t('deployment.took'),
      row.startedAt &&
        format.duration(
          (Date.parse(row.finishedAt) - Date.parse(row.startedAt)) / 1000,
        ),
    ],
    [
      t('deployment.revision'),
      row.revision && (
        <MaybeLink href={webUrl(row.revisionUrl)}>
          <span className={styles.code}>{shortRevision(row.revision)}</span>
        </MaybeLink>
      ),
    ],
    [
      t('deployment.repository'),
      row.repository && (
        <MaybeLink href={repositoryUrl(row.repository)}>
          {row.repository}
        </MaybeLink>
      ),
    ],
    [t('deployment.artifact'), row.artifact],
    [
      t('deployment.source'),
      <>
        {row.source}, {row.externalId}
        {row.attempt > 1 &&
          `, ${t('deployment.attempt', { attempt: String(row.attempt) })}`}{' '}
        {run && <MaybeLink href={run}>{t('deployment.run')}</MaybeLink>}
      </>,
    ],
    [
      t('deployment.recovered'),
      row.recoveredAt && format.duration(row.recoverySeconds),
    ],
    [t('deployment.previous'), other(previous)],
    [t('deployment.rollbackOf'), other(rollbackOf)],
    [t('deployment.rolledBackBy'), other(rolledBackBy)],
  ];
  return (
    <section className={styles.card} aria-label={t('deployment.facts')}>
      <h3>{t('deployment.facts')}</h3>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
};
