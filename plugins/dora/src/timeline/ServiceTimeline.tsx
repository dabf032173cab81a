import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { doraApiRef } from '../api/DoraApi';
import { useDoraLink } from '../page/useDoraLink';
import { AnswerError } from '../states/AnswerError';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { TimelineChart } from './TimelineChart';
import type { TimelineItem } from './timelineItems';
import styles from './Timeline.module.css';

/** As many as the API gives at once, newest first; more strokes would be one surface. */
const LIMIT = 500;

/** Id of the deployment that an item is, or counts against. */
const deploymentOf = (item: TimelineItem): string | undefined =>
  item.kind === 'deployment'
    ? item.deployment.id
    : item.incident.deployments[0]?.id;

/** Loads and shows what happened to a service in the range of an answer about it. */
export const ServiceTimeline = ({ answer }: { answer: MetricsAnswer }) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  const navigate = useNavigate();
  const { scope, from, to, tier, ownership } = answer;
  const { value, error, loading, retry } = useAnswer(
    useCallback(
      async signal => {
        const range = { scope: scope ?? undefined, from, to, ownership };
        const [deployments, incidents] = await Promise.all([
          api.getDeployments({ ...range, tier, limit: LIMIT }, { signal }),
          api.getIncidents({ ...range, limit: LIMIT }, { signal }),
        ]);
        return { deployments, incidents };
      },
      [api, scope, from, to, tier, ownership],
    ),
  );
  if (error)
    return (
      <AnswerError
        what={t('timeline.title')}
        scope={scope ?? undefined}
        error={error}
        onRetry={retry}
      />
    );
  const isCut = [value?.deployments, value?.incidents].some(
    page => page?.pageInfo.nextCursor,
  );
  return (
    <>
      <TimelineChart
        answer={answer}
        deployments={value?.deployments.items}
        incidents={value?.incidents.items}
        loading={loading}
        onSelect={item => {
          const id = deploymentOf(item);
          const address = id && link('deployment', { params: { id } });
          if (address) navigate(address);
        }}
      />
      {isCut && (
        <p className={styles.note}>
          {t('timeline.cut', { number: String(LIMIT) })}
        </p>
      )}
    </>
  );
};
