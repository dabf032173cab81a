import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { ApiProvider } from '@backstage/core-app-api';
import {
  useApi,
  type ApiHolder,
  type ApiRef,
} from '@backstage/core-plugin-api';
import { techdocsStorageApiRef } from '@backstage/plugin-techdocs-react';
import {
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useReducer,
  useState,
  type ReactNode,
} from 'react';
import { useLocation } from 'react-router-dom';
import { RowSkeletons } from '../../../../components/RowSkeletons';
import { docsOutcome, initialOutcome, isUnavailable } from './docsOutcome';
import { ObservedDocsStorage } from './ObservedDocsStorage';

const DocsUnavailable = lazy(() =>
  import('./DocsUnavailable').then(m => ({ default: m.DocsUnavailable })),
);

/**
 * The stock reader; and where docs cannot be built, what to mend instead of its
 * "page not found".
 */
export const DocsGate = (props: {
  children: ReactNode;
  /** Within the page of an entity. */
  embedded?: boolean;
}) => {
  const { children, embedded } = props;
  const storage = useApi(techdocsStorageApiRef);
  const [outcome, dispatch] = useReducer(docsOutcome, initialOutcome);
  const [attempt, setAttempt] = useState(0);

  // What was found out at one address says nothing about the next.
  const { pathname } = useLocation();
  useEffect(() => dispatch({ type: 'retry' }), [pathname]);

  const apis = useMemo((): ApiHolder => {
    const observed = new ObservedDocsStorage(storage, {
      onPage: (entity, path, isThere) =>
        dispatch({
          type: 'page',
          entityRef: stringifyEntityRef(entity),
          path,
          isThere,
        }),
      onSync: (entity, result) =>
        dispatch({
          type: 'sync',
          entityRef: stringifyEntityRef(entity),
          outcome: result,
        }),
    });
    return {
      get: <T,>(ref: ApiRef<T>) =>
        ref.id === techdocsStorageApiRef.id ? (observed as T) : undefined,
    };
  }, [storage]);

  // One element: rendered anew, it would hand a new context to the whole reader
  // at each of its findings, and the reader would begin again.
  const reader = useMemo(
    () => (
      <ApiProvider key={attempt} apis={apis}>
        {children}
      </ApiProvider>
    ),
    [apis, attempt, children],
  );

  if (isUnavailable(outcome) && outcome.entityRef) {
    return (
      <Suspense fallback={<RowSkeletons rows={4} />}>
        <DocsUnavailable
          entity={parseEntityRef(outcome.entityRef)}
          path={outcome.path}
          reason={outcome.sync instanceof Error ? outcome.sync : undefined}
          embedded={embedded}
          onRetry={() => {
            dispatch({ type: 'retry' });
            setAttempt(attempt + 1);
          }}
        />
      </Suspense>
    );
  }
  return reader;
};
