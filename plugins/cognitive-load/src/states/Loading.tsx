import { VisuallyHidden } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/**
 * Holds skeletons that are as large as what comes, so that nothing jumps.
 * Screen readers hear that something loads, and not the skeletons.
 */
export const Loading = (props: { children: ReactNode; className?: string }) => {
  const { t } = useLoadTranslation();
  return (
    <div role="status" className={props.className}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {props.children}
    </div>
  );
};
