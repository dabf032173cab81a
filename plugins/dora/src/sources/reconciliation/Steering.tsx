import type { ReconciliationSummary } from '@boardwalk/plugin-dora-common';
import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiPauseLine, RiPlayLine, RiStopLine } from '@remixicon/react';
import { useState } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import { BackfillDialog } from './BackfillDialog';
import { pausedOf } from './progressOf';
import styles from '../Card.module.css';

type Verb = 'pause' | 'resume' | 'cancel';

/** Starts, stops and goes on; the text says what came of it. */
export const Steering = (props: {
  item: ReconciliationSummary;
  onSteered: (text: string) => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { item, onSteered } = props;
  const { source, title } = item;
  const [busy, setBusy] = useState<Verb>();
  const steer = async (verb: Verb, done: string) => {
    setBusy(verb);
    try {
      await api.steerReconciliation(source, verb);
      onSteered(done);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      onSteered(t('reconciliation.failed', { message }));
    } finally {
      setBusy(undefined);
    }
  };
  // Disabled, the one that was pressed would lose the focus.
  const stateOf = (verb: Verb) => ({
    isPending: busy === verb,
    isDisabled: busy !== undefined && busy !== verb,
  });
  const paused = pausedOf(item);
  const resume = (
    <Button
      variant="secondary"
      className={styles.button}
      iconStart={<RiPlayLine />}
      aria-label={t('reconciliation.resumeOf', { title })}
      {...stateOf('resume')}
      onPress={() =>
        void steer('resume', t('reconciliation.resumed', { title }))
      }
    >
      {t('reconciliation.resume')}
    </Button>
  );
  return (
    <div className={styles.actions}>
      <BackfillDialog source={source} title={title} onStarted={onSteered} />
      {/* At one place, so that the one has the focus that the other had. */}
      {paused === 'all' ? (
        resume
      ) : (
        <Button
          variant="secondary"
          className={styles.button}
          iconStart={<RiPauseLine />}
          aria-label={t('reconciliation.pauseOf', { title })}
          {...stateOf('pause')}
          onPress={() =>
            void steer('pause', t('reconciliation.paused', { title }))
          }
        >
          {t('reconciliation.pause')}
        </Button>
      )}
      {paused === 'some' && resume}
      {item.readingSince && (
        <Button
          variant="secondary"
          className={styles.button}
          iconStart={<RiStopLine />}
          aria-label={t('reconciliation.cancelOf', { title })}
          {...stateOf('cancel')}
          onPress={() =>
            void steer('cancel', t('reconciliation.cancelled', { title }))
          }
        >
          {t('reconciliation.cancel')}
        </Button>
      )}
    </div>
  );
};
