import type { CorrectionRow } from '@boardwalk/plugin-dora-common';
import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useFormat } from '../format/useFormat';
import {
  useDoraTranslation,
  type DoraTranslate,
} from '../translation/useDoraTranslation';
import styles from './DeploymentPage.module.css';

function titleOf(t: DoraTranslate, correction: CorrectionRow) {
  const who = correction.createdBy;
  if (correction.kind === 'cause')
    return t('deployment.correctedCause', { who });
  return correction.failed
    ? t('deployment.correctedFailed', { who })
    : t('deployment.correctedFine', { who });
}

/** Who corrected what, why, and the way back. */
export const Corrections = (props: {
  corrections: CorrectionRow[];
  /** The reader may take corrections back. */
  allowed: boolean;
  onUndone: () => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const { corrections, allowed, onUndone } = props;
  if (corrections.length === 0) return null;
  const undo = async (id: string) => {
    setBusy(true);
    setError(undefined);
    try {
      await api.undoCorrection(id);
      onUndone();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ul className={styles.list} aria-label={t('deployment.corrections')}>
        {corrections.map(correction => (
          <li key={correction.id}>
            <span>
              {titleOf(t, correction)}
              <small>
                {correction.reason} · {format.dateTime(correction.createdAt)}
              </small>
            </span>
            {allowed && (
              <Button
                size="small"
                variant="secondary"
                isPending={busy}
                aria-label={t('deployment.undoLabel', {
                  who: correction.createdBy,
                })}
                onPress={() => void undo(correction.id)}
              >
                {t('deployment.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert" className={styles.error}>
          {t('deployment.saveFailed', { message: error })}
        </p>
      )}
    </>
  );
};
