import type { SourceTestAnswer } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { doraApiRef } from '../api/DoraApi';
import {
  useDoraTranslation,
  type DoraTranslate,
} from '../translation/useDoraTranslation';
import { TestButton } from './TestButton';

function toResult(t: DoraTranslate, answer: SourceTestAnswer) {
  const { verified, reason = '', events } = answer;
  if (events.length > 0)
    return {
      good: true,
      text: t('sources.testGood', {
        count: events.length,
        events: events
          .map(({ type, service }) =>
            t('sources.testEvent', { type, service: service ?? '' }),
          )
          .join(', '),
      }),
    };
  return {
    good: false,
    text: t(verified ? 'sources.testIgnored' : 'sources.testRefused', {
      reason,
    }),
  };
}

/** Tries a webhook out, and says what came of it. */
export const SourceTest = (props: { id: string; title: string }) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { id, title } = props;
  return (
    <TestButton
      title={title}
      note={t('sources.testNote', { title })}
      run={async () => {
        const answer = await api.testSource(id);
        return {
          ...toResult(t, answer),
          sent: answer.body,
          became: answer.events,
        };
      }}
    />
  );
};
