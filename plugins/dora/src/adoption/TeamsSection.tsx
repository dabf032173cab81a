import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef, type AdoptionRequest } from '../api/DoraApi';
import { useFormat } from '../format/useFormat';
import { AnswerError } from '../states/AnswerError';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { TeamsTable } from './TeamsTable';
import { TrendTable } from './TrendTable';
import styles from './Adoption.module.css';

/** Teams that came beside those that had not, over the same days. */
export const TeamsSection = ({ request }: { request: AdoptionRequest }) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { value, error, loading, retry } = useAnswer(
    useCallback(
      signal => api.getAdoptionTeams(request, { signal }),
      [api, request],
    ),
  );
  const services = (count: number) =>
    t('adoption.servicesCount', { count, number: format.count(count) });
  // Without a date there is nothing to put beside each other.
  const title = t(
    value && !value.windows ? 'adoption.teamsTable' : 'adoption.teamsTitle',
  );
  return (
    <section className={styles.teams} aria-label={title} aria-busy={loading}>
      <h2 className={styles.heading}>{title}</h2>
      {error && (
        <AnswerError
          what={t('adoption.whatTeams')}
          scope={request.scope}
          error={error}
          onRetry={retry}
        />
      )}
      {!error && !value && (
        <Loading>
          <Skeleton width="100%" height={320} />
        </Loading>
      )}
      {!error && value && (
        <>
          {value.trend && (
            <>
              <p className={styles.text}>
                {t('adoption.teamsText', {
                  adopted: services(value.services.adopted),
                  notYet: services(value.services.notYet),
                })}{' '}
                {t('adoption.cause')}
              </p>
              <div className={styles.frame}>
                <TrendTable trend={value.trend} />
              </div>
            </>
          )}
          {!value.trend && value.windows && (
            <p className={styles.text}>{t('adoption.noTrend')}</p>
          )}
          {value.items.length > 0 && (
            <div className={styles.frame}>
              <TeamsTable teams={value.items} />
            </div>
          )}
        </>
      )}
    </section>
  );
};
