import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { DeliveryPayload } from './DeliveryPayload';
import styles from './Card.module.css';

/** Opens what came with a delivery. */
export const DeliveryDialog = (props: { id: string; source: string }) => {
  const { t } = useDoraTranslation();
  const { id, source } = props;
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        className={styles.button}
        aria-label={t('sources.viewOf', { id })}
      >
        {t('sources.view')}
      </Button>
      <Dialog width={720}>
        <DialogHeader>{t('sources.payloadTitle', { id, source })}</DialogHeader>
        <DialogBody>
          <DeliveryPayload id={id} />
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" slot="close">
            {t('sources.close')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
