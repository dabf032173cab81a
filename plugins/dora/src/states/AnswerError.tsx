import { Button } from '@backstage/ui';
import { RiLock2Line, RiQuestionLine, RiWifiOffLine } from '@remixicon/react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { Message } from './Message';
import { statusOf } from './statusOf';

/** Why figures are not there: no permission, no such scope, or a failure that may pass. */
export const AnswerError = (props: {
  /** What could not be loaded, as the start of a sentence. */
  what: string;
  /** Ref or name of the scope that was asked for; undefined for the organisation. */
  scope?: string;
  error: Error;
  onRetry: () => void;
}) => {
  const { t } = useDoraTranslation();
  const scope = props.scope ?? t('common.organisation');
  switch (statusOf(props.error)) {
    case 403:
      return (
        <Message
          icon={<RiLock2Line />}
          title={t('common.forbiddenTitle')}
          alert
        >
          {t('common.forbiddenText', { scope })}
        </Message>
      );
    case 404:
      return (
        <Message
          icon={<RiQuestionLine />}
          title={t('common.unknownTitle', { scope })}
          alert
        >
          {t('common.unknownText')}
        </Message>
      );
    default:
      return (
        <Message
          icon={<RiWifiOffLine />}
          title={t('common.errorTitle', { what: props.what })}
          alert
          actions={
            <Button size="small" variant="secondary" onPress={props.onRetry}>
              {t('common.tryAgain')}
            </Button>
          }
        >
          {props.error.message}
        </Message>
      );
  }
};
