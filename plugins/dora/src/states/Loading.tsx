import { Loading as SharedLoading } from '@boardwalk/ui';
import type { ReactNode } from 'react';
import { useDoraTranslation } from '../translation/useDoraTranslation';

/** Holds skeletons that are as large as what comes, so that nothing jumps. */
export const Loading = (props: { children: ReactNode; className?: string }) => {
  const { t } = useDoraTranslation();
  return <SharedLoading {...props} label={t('common.loading')} />;
};
