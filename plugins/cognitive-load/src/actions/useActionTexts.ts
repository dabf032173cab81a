import type { LoadAction } from '@boardwalk/plugin-cognitive-load-common';
import { useMemo } from 'react';
import { useFormat } from '../format/useFormat';
import { refName } from '../format/refName';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/** Says how far an action is, whose it is, and until when. */
export function useActionTexts() {
  const { t } = useLoadTranslation();
  const format = useFormat();
  return useMemo(
    () => ({
      describe: ({ state, ownerRef, due }: LoadAction) => {
        const words = {
          state: t(`actions.state${state}`),
          owner: refName(ownerRef),
        };
        return due
          ? t('actions.lineDue', { ...words, due: format.date(due) })
          : t('actions.line', words);
      },
    }),
    [t, format],
  );
}
