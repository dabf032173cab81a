import { Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useEffect, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { doraApiRef } from '../api/DoraApi';
import { useFormat } from '../format/useFormat';
import { useDoraLink } from '../page/useDoraLink';
import { Loading } from '../states/Loading';
import { serviceName } from '../format/serviceName';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { Changes } from './Changes';
import { DeploymentError } from './DeploymentError';
import { Facts } from './Facts';
import { Incidents } from './Incidents';
import { isSettled } from './isSettled';
import { VerdictCard } from './VerdictCard';
import styles from './DeploymentPage.module.css';

/** A service is computed anew within moments of a correction, in milliseconds. */
const PENDING_PAUSE = 1_000;
/** After so many looks something is wrong, and looking on helps nobody. */
const MOST_LOOKS = 30;

/** One deployment: what it brought, why it counts as it does, and how to correct that. */
export const DeploymentPage = () => {
  const { id = '' } = useParams();
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const format = useFormat();
  const link = useDoraLink();
  const { value, error, loading, retry } = useAnswer(
    useCallback(signal => api.getDeployment(id, { signal }), [api, id]),
  );
  // Another deployment's answer stays until its own is there.
  const answer = value?.deployment.id === id ? value : undefined;
  const pending = answer && !isSettled(answer) && !loading && !error;
  const [looks, setLooks] = useState(0);
  const waiting = pending && looks < MOST_LOOKS;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => {
      setLooks(count => count + 1);
      retry();
    }, PENDING_PAUSE);
    return () => clearTimeout(timer);
  }, [waiting, retry]);
  // Each correction, and each other deployment, is waited for anew.
  const lookAgain = useCallback(() => {
    setLooks(0);
    retry();
  }, [retry]);
  useEffect(() => setLooks(0), [id]);

  return (
    <>
      <Link className={styles.back} to={link('deployments') ?? ''}>
        {t('deployment.back')}
      </Link>
      {error && <DeploymentError error={error} onRetry={retry} />}
      {!error && !answer && (
        <Loading className={styles.skeletons}>
          <Skeleton width="60%" height={36} />
          <Skeleton width="100%" height={260} />
          <Skeleton width="100%" height={260} />
        </Loading>
      )}
      {!error && answer && (
        <>
          <h2 className={styles.heading}>
            {t('deployment.heading', {
              service: serviceName(answer.deployment.serviceTitle),
              environment: answer.deployment.environment,
            })}
          </h2>
          <p className={styles.when}>
            {t('deployment.finished')}{' '}
            {format.dateTime(answer.deployment.finishedAt)}
          </p>
          <div className={styles.columns}>
            <div>
              <VerdictCard answer={answer} onChanged={lookAgain} />
              <Incidents answer={answer} onChanged={lookAgain} />
            </div>
            <Facts answer={answer} />
          </div>
          <Changes answer={answer} />
        </>
      )}
    </>
  );
};
