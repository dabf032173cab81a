import { AnswerError as SharedError } from '@boardwalk/ui';
import { useDoraTranslation } from '../translation/useDoraTranslation';

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
  const { what, error, onRetry } = props;
  const scope = props.scope ?? t('common.organisation');
  return (
    <SharedError
      error={error}
      onRetry={onRetry}
      texts={{
        forbiddenTitle: t('common.forbiddenTitle'),
        forbiddenText: t('common.forbiddenText', { scope }),
        unknownTitle: t('common.unknownTitle', { scope }),
        unknownText: t('common.unknownText'),
        errorTitle: t('common.errorTitle', { what }),
        tryAgain: t('common.tryAgain'),
      }}
    />
  );
};
