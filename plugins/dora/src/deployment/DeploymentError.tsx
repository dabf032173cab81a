import { Message, statusOf } from '@boardwalk/ui';
import { RiLock2Line, RiQuestionLine } from '@remixicon/react';
import { AnswerError } from '../states/AnswerError';
import { useDoraTranslation } from '../translation/useDoraTranslation';

/** Why a deployment cannot be shown. */
export const DeploymentError = (props: {
  error: Error;
  onRetry: () => void;
}) => {
  const { t } = useDoraTranslation();
  switch (statusOf(props.error)) {
    // An id that is none answers 400.
    case 400:
    case 404:
      return (
        <Message
          icon={<RiQuestionLine />}
          title={t('deployment.unknownTitle')}
          alert
        >
          {t('deployment.unknownText')}
        </Message>
      );
    case 403:
      return (
        <Message
          icon={<RiLock2Line />}
          title={t('common.forbiddenTitle')}
          alert
        >
          {t('deployment.forbiddenText')}
        </Message>
      );
    default:
      return <AnswerError what={t('deployment.what')} {...props} />;
  }
};
