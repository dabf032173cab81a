import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Radio,
  RadioGroup,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './DeploymentPage.module.css';

/** As long as the API takes. */
const REASON_LENGTH = 2000;

/** Says with a reason whether a deployment failed. */
export const CorrectionDialog = (props: {
  deploymentId: string;
  /** What it counts as now; the other is proposed. */
  failed: boolean;
  onSaved: () => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { deploymentId, failed, onSaved } = props;
  const [open, setOpen] = useState(false);
  const [verdict, setVerdict] = useState(!failed);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const change = (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen) return;
    setVerdict(!failed);
    setReason('');
    setError(undefined);
  };
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.correctVerdict({
        deploymentId,
        failed: verdict,
        reason: reason.trim(),
      });
      setOpen(false);
      onSaved();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      <Button variant="primary">{t('deployment.correct')}</Button>
      <Dialog>
        <DialogHeader>{t('deployment.correctTitle')}</DialogHeader>
        <DialogBody className={styles.skeletons}>
          <Text as="p" color="secondary">
            {t('deployment.correctIntro')}
          </Text>
          <RadioGroup
            label={t('deployment.verdict')}
            value={String(verdict)}
            onChange={value => setVerdict(value === 'true')}
          >
            <Radio value="false">{t('deployment.didNotFail')}</Radio>
            <Radio value="true">{t('deployment.didFail')}</Radio>
          </RadioGroup>
          <TextAreaField
            label={t('deployment.reason')}
            description={t('deployment.reasonHint')}
            isRequired
            maxLength={REASON_LENGTH}
            value={reason}
            onChange={setReason}
          />
          {error && (
            <p role="alert" className={styles.error}>
              {t('deployment.saveFailed', { message: error })}
            </p>
          )}
        </DialogBody>
        <DialogFooter>
          <Button
            isDisabled={busy || reason.trim() === ''}
            onPress={() => void save()}
          >
            {t('deployment.save')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('deployment.cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
