import { Button } from '@backstage/ui';
import { RiLock2Line, RiQuestionLine, RiWifiOffLine } from '@remixicon/react';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { Message } from './Message';
import { statusOf } from './statusOf';

/** Why something is not there: no permission, unknown, or a failure that may pass. */
export const AnswerError = (props: {
  /** What could not be loaded, as the start of a sentence. */
  what: string;
  error: Error;
  onRetry: () => void;
}) => {
  const { t } = useLoadTranslation();
  const { what, error, onRetry } = props;
  switch (statusOf(error)) {
    case 403:
      return (
        <Message
          icon={<RiLock2Line />}
          title={t('common.forbiddenTitle', { what })}
          alert
        >
          {t('common.forbiddenText')}
        </Message>
      );
    case 404:
      return (
        <Message
          icon={<RiQuestionLine />}
          title={t('common.unknownTitle')}
          alert
        >
          {error.message}
        </Message>
      );
    default:
      return (
        <Message
          icon={<RiWifiOffLine />}
          title={t('common.errorTitle', { what })}
          alert
          actions={
            <Button size="small" variant="secondary" onPress={onRetry}>
              {t('common.tryAgain')}
            </Button>
          }
        >
          {error.message}
        </Message>
      );
  }
};
