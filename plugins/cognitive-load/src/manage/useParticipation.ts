import type { Wave } from '@boardwalk/plugin-cognitive-load-common';
import { useCallback } from 'react';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/** Says how many of those invited have answered, where that may be told. */
export function useParticipation() {
  const { t } = useLoadTranslation();
  return useCallback(
    ({ state, invited, answeredPercent }: Wave) => {
      if (state === 'draft') return t('manage.participationNone');
      if (invited === null || answeredPercent === null)
        return t('manage.participationHidden');
      return t('manage.participationOf', {
        percent: String(answeredPercent),
        invited: String(invited),
      });
    },
    [t],
  );
}
