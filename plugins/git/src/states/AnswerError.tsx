import { AnswerError as SharedError } from '@boardwalk/ui';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Why something is not there: no permission, unknown, or a failure that may pass. */
export const AnswerError = (props: {
  /** What could not be loaded, as the start of a sentence. */
  what: string;
  error: Error;
  onRetry: () => void;
}) => {
  const { t } = useGitTranslation();
  const { what, error, onRetry } = props;
  return (
    <SharedError
      error={error}
      onRetry={onRetry}
      texts={{
        forbiddenTitle: t('common.forbiddenTitle', { what }),
        forbiddenText: t('common.forbiddenText'),
        unknownTitle: t('common.unknownTitle', { what }),
        errorTitle: t('common.errorTitle', { what }),
        tryAgain: t('common.tryAgain'),
      }}
    />
  );
};
