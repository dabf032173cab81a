import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Text,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiHistoryLine } from '@remixicon/react';
import { useState } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { isDate } from '../../query/periods';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import card from '../Card.module.css';
import styles from './Reconciliation.module.css';

const DAY_MS = 24 * 3_600_000;
/** What is proposed: so long ago. */
const PROPOSED_DAYS = 90;

const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** Asks from which day on a source is to be read again. */
export const BackfillDialog = (props: {
  source: string;
  title: string;
  onStarted: (text: string) => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { source, title, onStarted } = props;
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const yesterday = daysAgo(1);

  const change = (isOpen: boolean) => {
    setOpen(isOpen);
    if (!isOpen) return;
    setFrom(daysAgo(PROPOSED_DAYS));
    setError(undefined);
  };
  const start = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { streams } = await api.startBackfill(source, { from });
      setOpen(false);
      onStarted(t('reconciliation.backfillStarted', { count: streams, title }));
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setError(t('reconciliation.backfillFailed', { message }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      <Button
        variant="secondary"
        className={card.button}
        iconStart={<RiHistoryLine />}
        aria-label={t('reconciliation.backfillOf', { title })}
      >
        {t('reconciliation.backfill')}
      </Button>
      <Dialog>
        <DialogHeader>
          {t('reconciliation.backfillTitle', { title })}
        </DialogHeader>
        <DialogBody className={styles.dialog}>
          <Text as="p" color="secondary">
            {t('reconciliation.backfillText')}
          </Text>
          <label className={styles.date}>
            {t('reconciliation.backfillDate')}
            <input
              type="date"
              value={from}
              max={yesterday}
              required
              onChange={({ target: { value } }) => setFrom(value)}
            />
          </label>
          {error && (
            <p role="alert" className={card.error}>
              {error}
            </p>
          )}
        </DialogBody>
        <DialogFooter>
          <Button
            isPending={busy}
            isDisabled={!isDate(from) || from > yesterday}
            onPress={() => void start()}
          >
            {t('reconciliation.backfillStart')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('reconciliation.close')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
