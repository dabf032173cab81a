import {
  doraOverrideWritePermission,
  type DeploymentAnswer,
} from '@boardwalk/plugin-dora-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { incidentName } from './incidentName';
import { MaybeLink } from './MaybeLink';
import { webUrl } from './sourceLinks';
import { TieDialog } from './TieDialog';
import { UntieDialog } from './UntieDialog';
import { useCandidates } from './useCandidates';
import styles from './DeploymentPage.module.css';

/** Incidents that are tied to a deployment, and the way to correct that. */
export const Incidents = (props: {
  answer: DeploymentAnswer;
  onChanged: () => void;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { answer, onChanged } = props;
  const { deployment, incidents } = answer;
  const { allowed } = usePermission({
    permission: doraOverrideWritePermission,
    resourceRef: deployment.service,
  });
  const candidates = useCandidates(answer);
  return (
    <section className={styles.card} aria-label={t('deployment.incidents')}>
      <h3>{t('deployment.incidents')}</h3>
      {incidents.length === 0 && (
        <p className={styles.quiet}>{t('deployment.noIncidents')}</p>
      )}
      <ul className={styles.list}>
        {incidents.map(incident => (
          <li key={incident.id}>
            <span>
              <MaybeLink href={webUrl(incident.url)}>
                {incidentName(t, incident)}
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
            {allowed && <UntieDialog incident={incident} onSaved={onChanged} />}
          </li>
        ))}
      </ul>
      {allowed && candidates.length > 0 && (
        <TieDialog
          deployment={deployment}
          candidates={candidates}
          onSaved={onChanged}
        />
      )}
    </section>
  );
};
