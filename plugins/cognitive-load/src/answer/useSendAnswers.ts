import type { SurveyResponse } from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { statusOf } from '@boardwalk/ui';
import { useState } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/** How sending ended, for good: there is nothing left to send. */
export type SendOutcome = 'sent' | 'answered' | 'closed' | 'not-invited';

const FINAL: Record<number, SendOutcome> = {
  403: 'not-invited',
  409: 'answered',
  410: 'closed',
};

/**
 * Sends answers. Undefined from `send` means that they were not taken and may be
 * sent again; `error` says why.
 */
export function useSendAnswers(waveId: string) {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<{ title: string; text: string }>();
  const send = async (
    response: SurveyResponse,
  ): Promise<SendOutcome | undefined> => {
    setBusy(true);
    setError(undefined);
    try {
      await api.answer(waveId, response);
      return 'sent';
    } catch (cause) {
      const failure = cause instanceof Error ? cause : new Error(String(cause));
      const status = statusOf(failure);
      if (status && FINAL[status]) return FINAL[status];
      const { message } = failure;
      setError(
        status === 400
          ? { title: t('answer.refusedTitle'), text: message }
          : {
              title: t('answer.networkTitle'),
              text: t('answer.networkText', { message }),
            },
      );
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, error };
}
