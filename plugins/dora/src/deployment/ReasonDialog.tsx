import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './DeploymentPage.module.css';

/** As long as the API takes. */
const REASON_LENGTH = 2000;

/** Asks for a correction and its reason. It stays open, with the words, when saving fails. */
export const ReasonDialog = (props: {
  /** Opens it. */
  trigger: ReactElement;
  title: string;
  intro: string;
  /** What is chosen, above the reason. */
  children?: ReactNode;
  /** Something still has to be chosen. */
  incomplete?: boolean;
  /** Puts the choice back to what is proposed. */
  onOpen?: () => void;
  onSave: (reason: string) => Promise<void>;
  onSaved: () => void;
}) => {
  const { t } = useDoraTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const change = (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen) return;
    setReason('');
    setError(undefined);
    props.onOpen?.();
  };
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.onSave(reason.trim());
      setOpen(false);
      props.onSaved();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      {props.trigger}
      <Dialog>
        <DialogHeader>{props.title}</DialogHeader>
        <DialogBody className={styles.skeletons}>
          <Text as="p" color="secondary">
            {props.intro}
          </Text>
          {props.children}
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
            isPending={busy}
            isDisabled={props.incomplete || reason.trim() === ''}
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
