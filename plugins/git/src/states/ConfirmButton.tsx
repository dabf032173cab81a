import { ConfirmButton as SharedButton } from '@boardwalk/ui';
import type { ComponentProps } from 'react';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Does something after a question that says what happens. It stays open when that fails. */
export const ConfirmButton = (
  props: Omit<ComponentProps<typeof SharedButton>, 'cancel' | 'failed'>,
) => {
  const { t } = useGitTranslation();
  return (
    <SharedButton
      {...props}
      cancel={t('common.cancel')}
      failed={message => t('common.failed', { message })}
    />
  );
};
