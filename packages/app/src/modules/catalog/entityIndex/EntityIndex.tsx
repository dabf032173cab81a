import { Container } from '@backstage/ui';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CardError } from '../../../components/CardError';
import { Pager } from '../../../components/Pager';
import { RowSkeletons } from '../../../components/RowSkeletons';
import { EmptyIndex } from './EmptyIndex';
import { EntityTable } from './EntityTable';
import { IndexFilters } from './IndexFilters';
import { readIndexState, writeIndexState, type IndexState } from './indexState';
import { indexViews, type IndexView, type IndexViewId } from './indexViews';
import { PAGE_SIZE, useEntityIndex } from './useEntityIndex';
import { useIndexOptions } from './useIndexOptions';
import styles from './EntityIndex.module.css';

/** What a screen reader calls the table. */
const LABELS: Record<IndexViewId, string> = {
  catalog: 'Catalog entities',
  apis: 'APIs',
  docs: 'Documentation',
};

/** How long after the last key the catalog is asked, in milliseconds. */
const TYPING_PAUSE = 250;

/**
 * Entities as a table. The address bar holds the state, so a
 * view can be shared and the back button works; the catalog filters and pages.
 */
export const EntityIndex = (props: { view: IndexViewId }) => {
  const view: IndexView = indexViews[props.view];
  const { kind } = view;
  const [params, setParams] = useSearchParams();
  const state = readIndexState(params, kind);
  const [text, setText] = useState(state.text);
  const options = useIndexOptions(state.kind, view);
  const { value, loading, error, retry } = useEntityIndex(state, view);

  const update = useCallback(
    (change: Partial<IndexState>) =>
      setParams(
        current =>
          writeIndexState(
            { ...readIndexState(current, kind), offset: 0, ...change },
            kind,
          ),
        { replace: true },
      ),
    [kind, setParams],
  );

  useEffect(() => {
    if (text === state.text) return undefined;
    const timer = setTimeout(() => update({ text }), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [text, state.text, update]);

  const reset = () => {
    setText('');
    setParams(
      writeIndexState(readIndexState(new URLSearchParams(), state.kind), kind),
    );
  };

  return (
    <Container>
      <IndexFilters
        state={{ ...state, text }}
        options={options}
        fixedKind={!view.chooseKind}
        onChange={({ text: typed, ...change }) =>
          typed === undefined ? update(change) : setText(typed)
        }
        onReset={reset}
      />
      <div className={styles.frame} aria-busy={loading}>
        {error && <CardError what="The list" error={error} onRetry={retry} />}
        {!error && !value && <RowSkeletons rows={8} />}
        {!error && value?.totalItems === 0 && (
          <EmptyIndex state={state} view={view} onReset={reset} />
        )}
        {!error && value && value.totalItems > 0 && (
          <>
            <EntityTable
              entities={value.items}
              label={LABELS[props.view]}
              path={view.path}
              sort={state.sort}
              onSort={sort => update({ sort })}
            />
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
