import {
  doraOverrideWritePermission,
  type DeploymentAnswer,
} from '@boardwalk/plugin-dora-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { Verdict } from '../deployments/Verdict';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { CorrectionDialog } from './CorrectionDialog';
import { Corrections } from './Corrections';
import { isSettled } from './isSettled';
import styles from './DeploymentPage.module.css';

/** Why a deployment counts as it does, and the way to correct that. */
export const VerdictCard = (props: {
  answer: DeploymentAnswer;
  onChanged: () => void;
}) => {
  const { t } = useDoraTranslation();
  const { answer, onChanged } = props;
  const { deployment, explanation, corrections } = answer;
  const { allowed, loading } = usePermission({
    permission: doraOverrideWritePermission,
    resourceRef: deployment.service,
  });
  const settled = isSettled(answer);
  // What was given up counts neither way, so there is no verdict to correct.
  const correctable = deployment.status !== 'aborted';
  return (
    <section className={styles.card} aria-label={t('deployment.verdictTitle')}>
      <h3>{t('deployment.verdictTitle')}</h3>
      <p aria-live="polite">
        <Verdict
          deployment={settled ? deployment : { ...deployment, pending: true }}
        />
      </p>
      <p>{settled ? explanation : t('deployment.recomputing')}</p>
      {deployment.rework && deployment.reworkReason && (
        <p>{t(`deployment.rework${deployment.reworkReason}`)}</p>
      )}
      {deployment.baseline && <p>{t('deployment.firstOfService')}</p>}
      <Corrections
        corrections={corrections}
        allowed={allowed}
        onUndone={onChanged}
      />
      {correctable && allowed && settled && deployment.failed !== null && (
        <CorrectionDialog
          deploymentId={deployment.id}
          failed={deployment.failed}
          onSaved={onChanged}
        />
      )}
      {correctable && !allowed && !loading && (
        <p className={styles.quiet}>{t('deployment.notAllowed')}</p>
      )}
    </section>
  );
};
