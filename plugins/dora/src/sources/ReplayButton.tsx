import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Card.module.css';

/** Tries one delivery again. */
export const ReplayButton = (props: {
  id: string;
  /** The text says what became of it. */
  onTried: (text: string) => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { id, onTried } = props;
  const [busy, setBusy] = useState(false);
  const replay = async () => {
    setBusy(true);
    try {
      const { state, events = 0, reason = '' } = await api.replayDelivery(id);
      onTried(
        state === 'done'
          ? t('sources.replaydone', { id, count: events })
          : t(`sources.replay${state}`, { id, reason }),
      );
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      onTried(t('sources.replayFailed', { message }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="small"
      variant="secondary"
      className={styles.button}
      aria-label={t('sources.replayOf', { id })}
      isPending={busy}
      onPress={() => void replay()}
    >
      {t('sources.replay')}
    </Button>
  );
};
