import { Container, Text } from '@backstage/ui';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CardError } from '../../../../components/CardError';
import { Pager } from '../../../../components/Pager';
import { RowSkeletons } from '../../../../components/RowSkeletons';
import { EmptyList } from './EmptyList';
import { HealthTable } from './HealthTable';
import { ListFilters } from './ListFilters';
import { readListState, writeListState, type ListState } from './listState';
import { PAGE_SIZE, useDocsHealth } from './useDocsHealth';
import styles from './HealthList.module.css';

/** How long after the last key the backend is asked, in milliseconds. */
const TYPING_PAUSE = 250;

/** All docs of a person's teams, or of everybody, the most troubled first. */
export const HealthList = () => {
  const [params, setParams] = useSearchParams();
  const state = readListState(params);
  const [text, setText] = useState(state.text);
  const { value, loading, error, retry } = useDocsHealth(state);

  const update = useCallback(
    (change: Partial<ListState>) =>
      setParams(
        current =>
          writeListState({ ...readListState(current), offset: 0, ...change }),
        { replace: true },
      ),
    [setParams],
  );
  useEffect(() => {
    if (text === state.text) return undefined;
    const timer = setTimeout(() => update({ text }), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text, state.text, update]);

  return (
    <Container>
      <Text as="p" color="secondary" className={styles.lead}>
        What readers of the docs stumble over: broken links, pages that nothing
        leads to, settings without effect, and docs that cannot be built.
      </Text>
      <ListFilters
        state={{ ...state, text }}
        counts={value?.counts}
        onChange={({ text: typed, ...change }) => {
          if (typed !== undefined) setText(typed);
          if (Object.keys(change).length > 0) update(change);
        }}
      />
      <div className={styles.frame} aria-busy={loading}>
        {error && (
          <CardError what="Docs health" error={error} onRetry={retry} />
        )}
        {!error && !value && <RowSkeletons rows={6} />}
        {!error && value?.totalItems === 0 && (
          <EmptyList
            state={state}
            onChange={change => {
              if (change.text !== undefined) setText(change.text);
              update(change);
            }}
          />
        )}
        {!error && value && value.totalItems > 0 && (
          <>
            <HealthTable docs={value.items} />
            <Pager
              always
              offset={state.offset}
              pageSize={PAGE_SIZE}
              total={value.totalItems}
              onChange={offset => update({ offset })}
            />
          </>
        )}
      </div>
    </Container>
  );
};
