import { BENCHMARK_EDITIONS } from '@boardwalk/plugin-dora-common';
import { Select } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useMemo } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { toRangeRequest } from '../query/doraQuery';
import { useDoraQuery } from '../query/useDoraQuery';
import { ExportButton } from '../table/ExportButton';
import { LeftOut } from '../table/LeftOut';
import { ListFrame } from '../table/ListFrame';
import { NoServices } from '../table/NoServices';
import { ScopeLine } from '../table/ScopeLine';
import { TextFilter } from '../table/TextFilter';
import { useListParams } from '../table/useListParams';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { readServiceParams, readSpread } from './serviceParams';
import { ServicesTable } from './ServicesTable';
import { ServicesSpread } from './spread/ServicesSpread';
import frame from '../table/ListFrame.module.css';
import styles from './ServicesTable.module.css';

const PAGE_SIZE = 25;
const ANY = 'any';

/** The services of a scope beside each other, which is no ranking. */
export const ServicesPage = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { query, today } = useDoraQuery();
  const { params, change, changeQuery, turn } = useListParams();
  const search = params.toString();
  const request = useMemo(() => {
    const { cursor, ...list } = readServiceParams(new URLSearchParams(search));
    const range = toRangeRequest(query, today);
    return { cursor, rows: { ...range, tier: query.tier, ...list } };
  }, [query, search, today]);
  const answer = useAnswer(
    useCallback(
      signal =>
        api.getServices(
          { ...request.rows, cursor: request.cursor, limit: PAGE_SIZE },
          { signal },
        ),
      [api, request],
    ),
  );
  const { sort, order, active, neverDeployed, query: text } = request.rows;
  return (
    <>
      <div
        role="search"
        className={frame.head}
        aria-label={t('services.filters')}
      >
        <ScopeLine query={query} today={today} onChange={changeQuery} />
        <Select
          label={t('services.activity')}
          options={[
            { id: ANY, label: t('table.any') },
            { id: 'true', label: t('services.active') },
            { id: 'false', label: t('services.quiet') },
          ]}
          selectedKey={String(active ?? ANY)}
          onSelectionChange={key =>
            change({ active: key === ANY ? undefined : String(key) })
          }
        />
        <Select
          label={t('services.edition')}
          options={BENCHMARK_EDITIONS.map(({ id }) => ({ id, label: id }))}
          selectedKey={query.edition}
          onSelectionChange={key =>
            changeQuery({
              edition: BENCHMARK_EDITIONS.find(({ id }) => id === key)?.id,
            })
          }
        />
        <TextFilter
          label={t('services.name')}
          placeholder={t('services.namePlaceholder')}
          value={text}
          onChange={typed => change({ query: typed })}
        />
        <ExportButton list="services" request={request.rows} />
      </div>
      <ListFrame
        what={t('services.what')}
        scope={query.scope}
        answer={answer}
        total={
          answer.value &&
          t('services.total', { count: answer.value.totalItems })
        }
        cursor={request.cursor}
        onPage={turn}
        empty={
          <NoServices
            onClear={() => change({ query: undefined, active: undefined })}
          />
        }
      >
        {({ items }) => (
          <ServicesTable
            services={items}
            edition={query.edition}
            sort={sort}
            order={order}
            onSort={(next, direction) =>
              change({
                sort: next === 'service' ? undefined : next,
                order: direction === 'asc' ? undefined : direction,
              })
            }
          />
        )}
      </ListFrame>
      {answer.value && (
        <LeftOut
          count={answer.value.leftOut}
          shown={neverDeployed ?? false}
          onChange={shown =>
            change({ neverDeployed: shown ? 'true' : undefined })
          }
        />
      )}
      <p className={styles.note}>
        {t('services.heat', { edition: query.edition })}{' '}
        {sort === 'service' && t('services.note')}
      </p>
      <ServicesSpread
        query={query}
        today={today}
        metric={readSpread(params)}
        onChange={metric => change({ spread: metric })}
      />
    </>
  );
};
