import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { serviceName } from '../format/serviceName';
import { StartSending } from '../start/StartSending';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Coverage.module.css';

/** Opens the lines with which a service starts to report. */
export const StartDialog = (props: { service: string; title: string }) => {
  const { t } = useDoraTranslation();
  const title = t('start.buttonOf', { service: serviceName(props.title) });
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        className={styles.button}
        aria-label={title}
      >
        {t('start.button')}
      </Button>
      <Dialog width={720}>
        <DialogHeader>{title}</DialogHeader>
        <DialogBody>
          <StartSending {...props} />
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" slot="close">
            {t('start.close')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
};
