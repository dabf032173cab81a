import type { DeploymentRow } from '@boardwalk/plugin-dora-common';
import { RiCheckLine, RiCloseLine, RiSubtractLine } from '@remixicon/react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Verdict.module.css';

/** Whether a deployment counts as failed: an icon and a word, never colour alone. */
export const Verdict = (props: { deployment: DeploymentRow }) => {
  const { t } = useDoraTranslation();
  const { failed, failureMethod, pending, status } = props.deployment;
  if (pending || failed === null)
    return <span className={styles.quiet}>{t('deployments.pending')}</span>;
  if (status === 'aborted')
    return (
      <span className={styles.verdict} data-verdict="neither">
        <RiSubtractLine size={16} aria-hidden="true" />
        {t('deployments.neither')}
      </span>
    );
  const Icon = failed ? RiCloseLine : RiCheckLine;
  return (
    <span>
      <span
        className={styles.verdict}
        data-verdict={failed ? 'failed' : 'fine'}
      >
        <Icon size={16} aria-hidden="true" />
        {t(failed ? 'deployments.verdictfailed' : 'deployments.verdictfine')}
      </span>
      {failureMethod && (
        <span className={styles.quiet}>
          {t('deployments.because', {
            method: t(`deployments.method${failureMethod}`),
          })}
        </span>
      )}
    </span>
  );
};
