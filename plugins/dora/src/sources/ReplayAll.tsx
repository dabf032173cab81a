import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiRestartLine } from '@remixicon/react';
import { useState } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { waitForDeliveries } from './waitForDeliveries';

/** Tries all dead letters again, after asking with their number. */
export const ReplayAll = (props: {
  count: number;
  /** Only those of this source. */
  source?: string;
  /** The text says what became of them. */
  onTried: (text: string) => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { count, source, onTried } = props;
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const replay = async () => {
    setBusy(true);
    try {
      const { replayed } = await api.replayDeadLetters(source);
      const { dead, pending } = await waitForDeliveries(api, source);
      onTried(
        t('sources.replayedAll', {
          count: replayed,
          dead: format.count(dead),
          pending: format.count(pending),
        }),
      );
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      onTried(t('sources.replayFailed', { message }));
    } finally {
      setBusy(false);
      setOpen(false);
    }
  };
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button variant="secondary" iconStart={<RiRestartLine />}>
        {t('sources.replayAll', { count })}
      </Button>
      <Dialog>
        <DialogHeader>{t('sources.confirmTitle', { count })}</DialogHeader>
        <DialogBody>{t('sources.confirmText')}</DialogBody>
        <DialogFooter>
          <Button isPending={busy} onPress={() => void replay()}>
            {t('sources.confirm')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('sources.cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
