import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/** "Not this time": after a question, for it cannot be taken back. */
export const DeclineButton = (props: {
  waveId: string;
  size?: 'small' | 'medium';
  onDeclined: () => void;
}) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const decline = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await api.decline(props.waveId);
      setOpen(false);
      props.onDeclined();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button variant="tertiary" size={props.size ?? 'medium'}>
        {t('answer.decline')}
      </Button>
      <Dialog>
        <DialogHeader>{t('answer.declineTitle')}</DialogHeader>
        <DialogBody>
          <p>{t('answer.declineText')}</p>
          {error && (
            <p role="alert">{t('answer.declineFailed', { message: error })}</p>
          )}
        </DialogBody>
        <DialogFooter>
          <Button isDisabled={busy} onPress={() => void decline()}>
            {t('answer.declineConfirm')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('common.cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
