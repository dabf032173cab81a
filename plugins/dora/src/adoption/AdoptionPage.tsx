import { Button, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { METRIC_IDS } from '../overview/METRIC_IDS';
import { useDoraQuery } from '../query/useDoraQuery';
import { AnswerError } from '../states/AnswerError';
import { Loading } from '../states/Loading';
import { saveCsv } from '../table/saveCsv';
import { useListParams } from '../table/useListParams';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { AdoptionBar } from './AdoptionBar';
import { adoptionCsv } from './adoptionCsv';
import { readAdoptionParams, toAdoptionRequest } from './adoptionParams';
import { EffectCard } from './EffectCard';
import { HowComputed } from './HowComputed';
import { NoWindows } from './NoWindows';
import { TeamsSection } from './TeamsSection';
import { WindowsNote } from './WindowsNote';
import styles from './Adoption.module.css';

/** The five metrics of a scope before and after it came to the platform. */
export const AdoptionPage = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { query, today } = useDoraQuery();
  const { params, change, changeQuery } = useListParams();
  const search = params.toString();
  const chosen = useMemo(
    () => readAdoptionParams(new URLSearchParams(search)),
    [search],
  );
  const request = useMemo(
    () => toAdoptionRequest(query, chosen),
    [query, chosen],
  );
  const { value, error, loading, retry } = useAnswer(
    useCallback(
      signal =>
        api.getAdoption({ ...request, ownership: query.ownership }, { signal }),
      [api, request, query.ownership],
    ),
  );
  return (
    <>
      <AdoptionBar
        query={query}
        params={chosen}
        date={value?.adoption.date}
        today={today}
        onQuery={changeQuery}
        onParams={change}
      />
      {error && (
        <AnswerError
          what={t('adoption.what')}
          scope={query.scope}
          error={error}
          onRetry={retry}
        />
      )}
      {!error && !value && (
        <Loading className={styles.cards}>
          {METRIC_IDS.map(metric => (
            <Skeleton key={metric} width="100%" height={132} />
          ))}
        </Loading>
      )}
      {!error && value && (
        <div className={styles.page} aria-busy={loading}>
          {value.metrics && value.windows ? (
            <>
              <div className={styles.head}>
                <WindowsNote
                  answer={value}
                  windows={value.windows}
                  onClear={
                    chosen.date ? () => change({ date: undefined }) : undefined
                  }
                />
                <Button
                  variant="secondary"
                  iconStart={<RiDownloadLine />}
                  onPress={() =>
                    saveCsv(adoptionCsv(value), 'dora-before-after.csv')
                  }
                >
                  {t('adoption.csv')}
                </Button>
              </div>
              <div className={styles.cards}>
                {METRIC_IDS.map(metric => (
                  <EffectCard
                    key={metric}
                    metric={metric}
                    effect={value.metrics![metric]}
                  />
                ))}
              </div>
              <HowComputed />
            </>
          ) : (
            <NoWindows answer={value} />
          )}
          <TeamsSection request={request} />
        </div>
      )}
    </>
  );
};
