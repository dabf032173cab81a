import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiRocketLine } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { toRangeRequest } from '../query/doraQuery';
import { useDoraQuery } from '../query/useDoraQuery';
import { ExportButton } from '../table/ExportButton';
import { ListFrame } from '../table/ListFrame';
import { ScopeLine } from '../table/ScopeLine';
import { useListParams } from '../table/useListParams';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { DeploymentFilters } from './DeploymentFilters';
import { DeploymentsTable } from './DeploymentsTable';
import {
  noDeploymentFilters,
  readDeploymentFilters,
} from './deploymentFilters';
import styles from '../table/ListFrame.module.css';

const PAGE_SIZE = 25;

/** The deployments behind a figure. */
export const DeploymentsPage = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { query, today } = useDoraQuery();
  const { params, change, changeQuery, turn } = useListParams();
  const search = params.toString();
  const request = useMemo(() => {
    const { cursor, ...filters } = readDeploymentFilters(
      new URLSearchParams(search),
    );
    const range = toRangeRequest(query, today);
    return { cursor, rows: { ...range, tier: query.tier, ...filters } };
  }, [query, search, today]);
  const answer = useAnswer(
    useCallback(
      signal =>
        api.getDeployments(
          { ...request.rows, cursor: request.cursor, limit: PAGE_SIZE },
          { signal },
        ),
      [api, request],
    ),
  );
  return (
    <>
      <div
        role="search"
        className={styles.head}
        aria-label={t('deployments.filters')}
      >
        <ScopeLine query={query} today={today} onChange={changeQuery} />
        <DeploymentFilters
          filters={readDeploymentFilters(params)}
          onChange={change}
        />
        <ExportButton list="deployments" request={request.rows} />
      </div>
      <ListFrame
        what={t('deployments.what')}
        scope={query.scope}
        answer={answer}
        total={t('deployments.order')}
        cursor={request.cursor}
        onPage={turn}
        empty={
          <Message
            icon={<RiRocketLine />}
            title={t('deployments.emptyTitle')}
            actions={
              <Button
                variant="secondary"
                onPress={() => change(noDeploymentFilters())}
              >
                {t('deployments.clear')}
              </Button>
            }
          >
            {t('deployments.emptyText')}
          </Message>
        }
      >
        {({ items }) => <DeploymentsTable deployments={items} />}
      </ListFrame>
    </>
  );
};
