import { REPORT_KINDS } from '@boardwalk/plugin-dora-common';
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
import { readCoverageParams } from './coverageParams';
import { CoverageSummary } from './CoverageSummary';
import { CoverageTable } from './CoverageTable';
import { UnknownEnvironments } from './UnknownEnvironments';
import { UnresolvedNames } from './UnresolvedNames';
import frame from '../table/ListFrame.module.css';
import styles from './Coverage.module.css';

const PAGE_SIZE = 25;
const ANY = 'any';

/** Which services send what, and what to do about what is missing. */
export const CoveragePage = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { query, today } = useDoraQuery();
  const { params, change, changeQuery, turn } = useListParams();
  const search = params.toString();
  const request = useMemo(() => {
    const { cursor, ...list } = readCoverageParams(new URLSearchParams(search));
    return { cursor, rows: { ...toRangeRequest(query, today), ...list } };
  }, [query, search, today]);
  const answer = useAnswer(
    useCallback(
      signal =>
        api.getCoverage(
          { ...request.rows, cursor: request.cursor, limit: PAGE_SIZE },
          { signal },
        ),
      [api, request],
    ),
  );
  const { query: text, lacks, neverDeployed } = request.rows;
  const { value, error } = answer;
  return (
    <>
      <div
        role="search"
        className={frame.head}
        aria-label={t('services.filters')}
      >
        <ScopeLine
          query={query}
          today={today}
          onChange={changeQuery}
          withoutTier
        />
        <Select
          label={t('coverage.lacks')}
          options={[
            { id: ANY, label: t('table.any') },
            ...REPORT_KINDS.map(id => ({ id, label: t(`coverage.no${id}`) })),
          ]}
          selectedKey={lacks ?? ANY}
          onSelectionChange={key =>
            change({ lacks: REPORT_KINDS.find(kind => kind === key) })
          }
        />
        <TextFilter
          label={t('services.name')}
          placeholder={t('services.namePlaceholder')}
          value={text}
          onChange={typed => change({ query: typed })}
        />
        <ExportButton list="coverage" request={request.rows} />
      </div>
      {!error && value && <CoverageSummary totals={value.totals} />}
      <ListFrame
        what={t('coverage.what')}
        scope={query.scope}
        answer={answer}
        total={value && t('services.total', { count: value.totalItems })}
        cursor={request.cursor}
        onPage={turn}
        empty={
          <NoServices
            onClear={() => change({ query: undefined, lacks: undefined })}
          />
        }
      >
        {({ items }) => <CoverageTable rows={items} />}
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
      <p className={styles.note}>{t('coverage.note')}</p>
      {!error && value && (
        <>
          <UnresolvedNames unresolved={value.unresolved} />
          <UnknownEnvironments environments={value.environments} />
        </>
      )}
    </>
  );
};
