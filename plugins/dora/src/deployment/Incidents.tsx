import type { IncidentRow } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { MaybeLink } from './MaybeLink';
import { webUrl } from './sourceLinks';
import styles from './DeploymentPage.module.css';

/** Incidents that are tied to a deployment. */
export const Incidents = (props: { incidents: IncidentRow[] }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  return (
    <section className={styles.card} aria-label={t('deployment.incidents')}>
      <h3>{t('deployment.incidents')}</h3>
      {props.incidents.length === 0 && (
        <p className={styles.quiet}>{t('deployment.noIncidents')}</p>
      )}
      <ul className={styles.list}>
        {props.incidents.map(incident => (
          <li key={incident.id}>
            <span>
              <MaybeLink href={webUrl(incident.url)}>
                {incident.title ??
                  `${t('deployment.incident')} ${incident.externalId}`}
              </MaybeLink>
              <small>
                {[
                  incident.severity,
                  `${t('deployment.detected')} ${format.dateTime(
                    incident.detectedAt,
                  )}`,
                  incident.resolvedAt
                    ? `${t('deployment.resolved')} ${format.dateTime(
                        incident.resolvedAt,
                      )}`
                    : t('deployment.open'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
